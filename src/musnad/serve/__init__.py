"""The register on pages: events, people, articles, each field beside the words it came from. No outside request."""

from musnad.serve.app import create_app, serve

__all__ = ["create_app", "serve"]
