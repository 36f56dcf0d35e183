"""``python -m musnad`` is the program itself."""

from musnad.cli import main

if __name__ == "__main__":
    main()
