"""Collects the problems of one file while it is read."""

from dataclasses import dataclass, field

from yaml import Node

from award_archive.model.problem import Problem, is_error, problem


@dataclass
class Report:
    """What is wrong in one file. `first_line` is the line before the front matter's first one."""

    path: str
    is_draft: bool = False
    first_line: int = 1
    problems: list[Problem] = field(default_factory=list)

    def add(self, rule: str, at: Node | int | None = None, **details: object) -> None:
        """Note a finding at a YAML node, at a line of the file, or of the file as a whole."""
        line, column = (at or 0, 0) if not isinstance(at, Node) else self.spot(at)
        self.problems.append(problem(rule, self.path, line, column, **details))

    def spot(self, node: Node) -> tuple[int, int]:
        """Line and column of the node in the file, from 1."""
        return node.start_mark.line + 1 + self.first_line, node.start_mark.column + 1

    def missing(self, key: str, meaning: str, where: str, at: Node | int | None) -> None:
        """Note that a required key is not there: an error, or in a draft a warning."""
        rule = "draft-incomplete" if self.is_draft else "missing-key"
        self.add(rule, at, key=key, meaning=meaning, where=where)

    @property
    def has_errors(self) -> bool:
        """Whether a finding so far stops a build."""
        return any(map(is_error, self.problems))
