"""Bytes in: files, pages and streams become articles."""
