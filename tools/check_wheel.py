"""Build the wheel, install it alone into a fresh environment and run it as a new user would."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def run(*command: str | Path, text: str | None = None) -> str:
    done = subprocess.run([str(c) for c in command], input=text, capture_output=True, encoding="utf-8", cwd=ROOT)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        run(sys.executable, "-m", "build", "--wheel", "--outdir", here / "dist", ROOT)
        wheel = next((here / "dist").glob("*.whl"))
        venv.create(here / "env", with_pip=True)
        python = here / "env" / "bin" / "python"
        run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel)
        musnad = here / "env" / "bin" / "musnad"
        line = {
            "id": "w",
            "text": "استقبل وزير الخارجية المصري سامح النجار السفير الفرنسي اليوم.",
            "published": "2025-01-02",
        }
        reading = json.loads(run(musnad, "read", "-", text=json.dumps(line) + "\n"))
        if not reading["people"] or not reading["contacts"]:
            sys.exit("the installed wheel read nobody or no contact in a plain sentence: is its lexicon inside?")
        run(musnad, "add", here / "register.db", ROOT / "examples")
        rows = run(musnad, "export", here / "register.db", "--format", "jsonl").splitlines()
        kinds = {json.loads(row)["kind"] for row in rows}
        if not {"article", "person", "event", "statement"} <= kinds:
            sys.exit(f"the installed wheel exported only {sorted(kinds)}")
    print(f"wheel: {wheel.name} installs and runs ({len(rows)} records exported from the examples)")


if __name__ == "__main__":
    main()
