"""Musnad: a sourced register of official contacts, read from Arabic news."""
