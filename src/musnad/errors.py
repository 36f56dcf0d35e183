"""What can go wrong, as exceptions. Every message says what was expected, what came and what to do."""


class MusnadError(Exception):
    """Base of all errors that Musnad raises on purpose; the message is meant for the user."""


class ArticleError(MusnadError):
    """One input cannot be read as an article (empty, binary, wrong encoding, broken line). The run goes on."""


class LexiconError(MusnadError):
    """A lexicon file breaks its rules (unknown key, duplicate form, stray letter, dangling reference)."""


class ReadingError(MusnadError):
    """A reading made elsewhere does not fit its text (span outside it, unknown id, missing field)."""


class JudgementError(MusnadError):
    """A judgement says too little to be applied, or a line of a file of judgements is none."""


class RegisterError(MusnadError):
    """The register cannot be opened, is of a newer version, is locked or is damaged."""


class NotFoundError(MusnadError):
    """A record that was asked for by id or name does not exist."""
