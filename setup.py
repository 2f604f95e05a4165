"""Puts the theme, which lies beside the code, into the package that is installed; pyproject.toml says all the rest."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithTheme(build_py):  # type: ignore[misc]  # setuptools has no types
    """Builds the package with the theme in it; an editable one finds the theme where it lies."""

    def run(self) -> None:
        """Copy the theme beside the modules, with nothing that an earlier build left in the folder."""
        if self.editable_mode:
            super().run()
            return
        built = Path(self.build_lib)
        for name in ("award_archive", "pelican"):
            shutil.rmtree(built / name, ignore_errors=True)
        super().run()
        shutil.copytree("theme", built / "award_archive" / "theme")


setup(cmdclass={"build_py": BuildWithTheme})
