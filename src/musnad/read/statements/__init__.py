"""Who said what: every stretch of content that the article attributes to a speaker."""

from musnad.read.statements.find import read_statements

__all__ = ["read_statements"]
