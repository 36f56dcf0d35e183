"""Hold the documentation against the program.

Every relative link leads somewhere; ``docs/adding-words.md`` explains every tag and key of the files it is about;
``docs/reference.md`` says of every command what the program says; every
``console`` block of the README is run, line by line, in an empty folder beside ``examples``, and prints what the README
says; every ``python`` block of the README runs. With ``--write`` the pages take over what the program prints.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import make_reference

from musnad.lexicon.load import data_files, parse

ROOT = Path(__file__).resolve().parent.parent
LINK = re.compile(r"\[[^\]]*\]\((?!https?:|mailto:|#)([^)#\s]+)")
WORD_FILES = {"contacts.toml", "contact_words.toml", "topics.toml", "speech.toml"}
"""The lexicon files that ``docs/adding-words.md`` is about."""
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def pages() -> list[Path]:
    return [*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/**/*.md")), *sorted(ROOT.glob("examples/*.md"))]


def dead_links() -> Iterator[str]:
    for page in pages():
        for target in LINK.findall(page.read_text(encoding="utf-8")):
            if not (page.parent / target).exists():
                yield f"{page.relative_to(ROOT)}: the link {target} leads nowhere"


def unexplained_keys() -> Iterator[str]:
    explained = set(re.findall(r"`(\w+)`", (ROOT / "docs" / "adding-words.md").read_text(encoding="utf-8")))
    for path in data_files():
        if path.name in WORD_FILES:
            for tag in parse(path.name, path.read_text(encoding="utf-8")).tag:
                for word in sorted({tag.name, *tag.keys} - explained):
                    yield f"docs/adding-words.md says nothing of {word!r}, which {path.name} has under {tag.name!r}"


def stale_reference() -> Iterator[str]:
    if not make_reference.PAGE.exists() or make_reference.PAGE.read_text(encoding="utf-8") != make_reference.page():
        yield "docs/reference.md differs from what the program says of itself: run python tools/make_reference.py"


def readme_blocks(write: bool) -> Iterator[str]:
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        (here / "examples").symlink_to(ROOT / "examples")
        for language, block in BLOCK.findall(text):
            if language == "console":
                printed = run_console(block, here)
                if write:
                    text = text.replace(block, printed)
                elif printed != block:
                    yield f"README.md: a console block prints now (--write takes it over)\n{printed}instead of\n{block}"
            elif language == "python":
                done = subprocess.run([sys.executable, "-c", block], cwd=here, capture_output=True, encoding="utf-8")
                if done.returncode:
                    yield f"README.md: a python block fails:\n{done.stderr}"
    if write:
        readme.write_text(text, encoding="utf-8")


def run_console(block: str, here: Path) -> str:
    """The block with what its commands print today."""
    env = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "COLUMNS": "110",
        "NO_COLOR": "1",
    }
    out = []
    for command in re.findall(r"^\$ (.*)$", block, flags=re.MULTILINE):
        done = subprocess.run(["bash", "-c", command], cwd=here, env=env, capture_output=True, encoding="utf-8")
        said = done.stdout if done.returncode == 0 else f"(exit {done.returncode}) {done.stdout}{done.stderr}"
        out += [f"$ {command}", *(line.rstrip() for line in said.strip().splitlines())]
    return "\n".join(out) + "\n"


def main() -> int:
    write = "--write" in sys.argv
    if write:
        make_reference.PAGE.write_text(make_reference.page(), encoding="utf-8")
    problems = [*dead_links(), *unexplained_keys(), *stale_reference(), *readme_blocks(write)]
    for problem in problems:
        print(f"docs: {problem}", file=sys.stderr)
    if not problems:
        print(f"docs: {len(pages())} pages hold")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
