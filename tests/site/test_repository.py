"""What git is asked of a revision, and what is said where it cannot answer."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from award_archive.editor.cli import app
from award_archive.site.repository import Revision, RevisionError
from tests.repositories import commit, git
from tests.support import write_content


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Right content below a repository's folder; all is committed, twice."""
    content = write_content(tmp_path / "kho của tôi")
    commit(content.parent)
    (content.parent / "README.md").write_text("Một kho.\n", encoding="utf-8")
    commit(content.parent)
    return content


def refusal(folder: Path, name: str) -> str:
    with pytest.raises(RevisionError) as refused:
        Revision.find(folder, name)
    return str(refused.value)


def test_files_that_differ_or_are_missing_are_told_with_what_they_held(content: Path) -> None:
    article, page = content / "articles/2019/lang-ha-2019.md", content / "pages/gioi-thieu.md"
    before = article.read_bytes()
    article.write_text("khác", encoding="utf-8")
    page.rename(content / "pages" / "một trang.md")
    revision = Revision.find(content, "HEAD")
    changed = revision.changed_files()

    assert {"articles/2019/lang-ha-2019.md", "pages/gioi-thieu.md"} == changed.keys()
    assert [before] == [*revision.contents([changed["articles/2019/lang-ha-2019.md"]])]


def test_files_outside_the_folder_are_not_told(content: Path) -> None:
    (content.parent / "README.md").write_text("Kho khác.\n", encoding="utf-8")

    assert {} == Revision.find(content, "HEAD").changed_files()


@pytest.mark.parametrize("name", ["tiếng Việt.md", "hai\ndòng.md", 'ngoặc ".md', "-x.md"])
def test_a_files_name_may_have_any_letters(name: str, content: Path) -> None:
    (content / "articles" / name).write_text("một", encoding="utf-8")
    commit(content.parent)
    (content / "articles" / name).unlink()
    revision = Revision.find(content, "HEAD")
    changed = revision.changed_files()

    assert [f"articles/{name}"] == [*changed]
    assert [b"m\xe1\xbb\x99t"] == [*revision.contents(changed.values())]
    assert f"articles/{name}" in revision.files_in("articles")


def test_a_link_was_no_article(content: Path) -> None:
    (content / "articles" / "lien-ket.md").symlink_to("2019/lang-ha-2019.md")
    commit(content.parent)
    (content / "articles" / "lien-ket.md").unlink()

    assert {} == Revision.find(content, "HEAD").changed_files()


def test_a_revision_has_any_name_that_git_knows(content: Path) -> None:
    names = ("HEAD^", "main~1", git(content, "rev-parse", "HEAD^")[:10])

    assert {git(content, "rev-parse", "HEAD^")} == {Revision.find(content, name).commit for name in names}


@pytest.mark.parametrize("name", ["khong-co", "nhánh/mới", "0" * 40])
def test_a_revision_that_git_does_not_know_may_be_fetched(name: str, content: Path) -> None:
    assert "git fetch origin" in refusal(content, name)


@pytest.mark.parametrize("name", ["", " ", "HEAD~9", "HEAD:README.md", "main^{tree}", "hai chữ", "a\nb\x1b[3m"])
def test_what_no_fetch_can_mend_is_told_otherwise_on_one_line(name: str, content: Path) -> None:
    said = refusal(content, name)

    assert "git fetch" not in said
    assert said.isprintable()


def test_a_file_is_no_revision(content: Path) -> None:
    assert "git fetch" not in refusal(content, git(content, "rev-parse", "HEAD:README.md"))


def test_a_repository_without_commits_has_no_revisions(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--initial-branch=main")

    assert "chưa có bản nào" in refusal(write_content(tmp_path), "main")


def test_a_revision_before_the_folder_had_its_name_cannot_be_compared(content: Path) -> None:
    content.rename(content.parent / "noi-dung")

    assert "chưa có thư mục" in refusal(content.parent / "noi-dung", "HEAD")


def test_the_folder_may_be_the_whole_repository(tmp_path: Path) -> None:
    content = write_content(tmp_path)

    assert commit(content) == Revision.find(content, "HEAD").commit


def test_a_repository_of_another_user_is_named_by_its_root(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")

    assert refusal(content, "HEAD").endswith(f"safe.directory '{content.parent}'")


def test_a_revision_never_becomes_an_option(content: Path) -> None:
    assert "-x" in refusal(content, "--output=lay-ra-x")
    assert not list(content.parent.rglob("lay-ra-x"))


def test_a_shallow_copy_may_get_the_rest(content: Path, tmp_path: Path) -> None:
    known, copy = git(content, "rev-parse", "HEAD^"), tmp_path / "ban-sao"
    git(tmp_path, "clone", "--quiet", "--depth", "1", content.parent.as_uri(), str(copy))
    assert refusal(copy / "content", known).endswith("git fetch --unshallow")

    git(copy, "fetch", "--quiet", "--unshallow")
    assert known == Revision.find(copy / "content", known).commit


def test_content_outside_a_repository_has_no_revisions(tmp_path: Path) -> None:
    assert "không nằm trong kho git nào" in refusal(write_content(tmp_path), "HEAD")


def test_the_folder_of_git_itself_is_no_content(content: Path) -> None:
    assert "không nằm trong kho git nào" in refusal(content.parent / ".git", "HEAD")


def test_without_git_there_are_no_revisions(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(content))

    assert refusal(content, "HEAD").startswith("Không chạy được git")


def test_a_hook_of_another_repository_does_not_decide_the_revision(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "khac").mkdir()
    other = commit(tmp_path / "khac")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "khac" / ".git"))
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(tmp_path / "khac" / ".git" / "objects"))

    assert other != Revision.find(content, "HEAD").commit


def test_a_content_that_git_has_lost_is_told(content: Path) -> None:
    with pytest.raises(RevisionError, match="cat-file"):
        list(Revision.find(content, "HEAD").contents(["0" * 40]))


@pytest.mark.parametrize(("code", "name"), [(0, "HEAD"), (2, "khong-co"), (2, ""), (2, "--all")])
def test_the_command_ends_with_2_where_it_cannot_compare(code: int, name: str, content: Path) -> None:
    done = CliRunner().invoke(app, ["check", str(content), f"--since={name}"])

    assert code == done.exit_code
    assert bool(code) == ("lỗi" not in done.stdout)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("how", ["text", "json", "github"])
def test_what_vanished_is_printed_as_every_other_error(how: str, content: Path) -> None:
    (content / "articles/2019/lang-ha-2019.md").unlink()
    done = CliRunner().invoke(app, ["check", str(content), "--since", "HEAD", "--format", how])

    assert 1 == done.exit_code
    assert "article-gone" in (done.stderr if how == "text" else done.stdout)
