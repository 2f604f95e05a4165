import json

from award_archive.editor.problem_formats import Format, written
from award_archive.model.problem import problem

FOUND = problem("unknown-key", "content/a,b:c.md", 4, 7, key="100%", where="đầu bài", hint="", known="title")


def test_an_annotation_escapes_what_a_workflow_command_would_read() -> None:
    line = written([FOUND], Format.GITHUB)

    assert line.startswith("::error file=content/a%2Cb%3Ac.md,line=4,col=7,title=unknown-key::")
    assert "100%25" in line


def test_no_problem_is_an_empty_list_in_json_and_nothing_in_words() -> None:
    assert "" == written([], Format.TEXT)
    assert [] == json.loads(written([], Format.JSON))


def test_a_warning_is_no_error_in_any_format() -> None:
    warned = problem("draft-incomplete", "content/a.md", where="đầu bài", key="date", meaning="ngày")

    assert "content/a.md: nhắc [draft-incomplete]" in written([warned], Format.TEXT)
    assert "warning" == json.loads(written([warned], Format.JSON))[0]["severity"]
    assert written([warned], Format.GITHUB).startswith("::warning file=content/a.md,")
