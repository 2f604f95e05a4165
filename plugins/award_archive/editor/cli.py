"""Defines the command line of `bangvang` and its exit codes."""

import gc
import io
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from award_archive.editor.new_article import Answers, faults, iso_day, write_new
from award_archive.editor.problem_formats import Format, written
from award_archive.model.problem import Problem, is_error
from award_archive.reading.article_reader import Context
from award_archive.reading.content import read_context
from award_archive.site.check import planned
from award_archive.site.finished_build import today
from award_archive.site.progress import on_terminal

_HELP = (
    "Kiểm tra nội dung của kho Bảng Vàng, bắt đầu bài mới, xem lại ảnh. "
    "Mã thoát: 0 xong, 1 nội dung có lỗi hay có việc không làm được, 2 gọi sai."
)
app = typer.Typer(help=_HELP, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

ContentFolder = Annotated[
    Path, typer.Argument(metavar="CONTENT", help="Thư mục nội dung, ví dụ content.", exists=True, file_okay=False)
]


@app.callback()
def _prepare() -> None:
    # A console without Vietnamese letters gets their codes, not a traceback.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


@app.command()
def check(
    content: ContentFolder,
    how: Annotated[Format, typer.Option("--format", help="Cách in những gì tìm thấy.")] = Format.TEXT,
) -> None:
    """Tìm mọi lỗi của mọi tệp mà không dựng trang."""
    gc.disable()  # a check makes no circles of objects, and looking for them takes a tenth of its time
    plan = planned(content, today())
    errors = sum(map(is_error, plan.problems))
    out = sys.stderr if how is Format.TEXT else sys.stdout
    text = written(plan.problems, how)
    if text:
        print(text, file=out)
    if how is Format.TEXT:
        number = len(plan.content.articles) + len(plan.content.drafts)
        print(f"{number} bài đọc được, {errors} lỗi, {len(plan.problems) - errors} lời nhắc.")
    raise typer.Exit(1 if errors else 0)


@app.command()
def new(
    content: ContentFolder,
    title: Annotated[str, typer.Option(help="Tiêu đề.")] = "",
    date: Annotated[str, typer.Option(help="Ngày diễn ra, 2016-03-24 hoặc 24/3/2016.")] = "",
    ward: Annotated[str, typer.Option(help="Phường, xã nơi diễn ra.")] = "",
    district: Annotated[str, typer.Option(help="Quận, huyện, khi việc là của cả quận hoặc để tách tên trùng.")] = "",
    publisher: Annotated[str, typer.Option(help="Báo, cổng tin đã đưa.")] = "",
    url: Annotated[str, typer.Option(help="Địa chỉ của bản tin.")] = "",
) -> None:
    """Viết một bài mới ở dạng nháp; hỏi những gì chưa được cho. Không bao giờ ghi đè."""
    register, context = read_context(content, today())
    if not register.is_sound:
        print(written(register.problems, Format.TEXT), file=sys.stderr)
        raise typer.Exit(1)
    given = Answers(title, iso_day(date), ward, district, publisher, url)
    answers = _ask(given, context) if sys.stdin.isatty() else given
    found = faults(answers, context)
    if not answers.title:
        print('Thiếu tiêu đề: thêm --title "…".', file=sys.stderr)
        raise typer.Exit(2)
    if found:
        _show(found)
        raise typer.Exit(1)
    try:
        target = write_new(content, answers)
    except OSError as error:
        print(f"Không ghi được {error.filename}: {error.strerror}.", file=sys.stderr)
        raise typer.Exit(1) from None
    print(f"Đã viết {target}. Điền nốt rồi chạy: bangvang check {content}")


@app.command()
def photos(
    content: ContentFolder,
    strip: Annotated[
        bool, typer.Option("--strip", help="Xóa nơi chụp và mọi thông tin ẩn khỏi tệp gốc; điểm ảnh giữ nguyên.")
    ] = False,
) -> None:
    """Kể mọi ảnh: bài nào dùng, ảnh nào quá nhỏ, không bài nào dùng, hay còn mang nơi chụp.

    Mã thoát 1 chỉ khi có tệp không đọc được hay không làm sạch được.
    """
    from award_archive.editor.photo_inventory import report  # imports Pillow
    from award_archive.editor.stripping import strip as strip_all

    with on_terminal() as show:
        outcome = (strip_all if strip else report)(content, show)
    print("\n".join(outcome.lines))
    raise typer.Exit(0 if outcome.is_complete else 1)


def _ask(answers: Answers, context: Context) -> Answers:
    """Ask for what is not given, each until it can be right; an empty answer leaves it for later."""

    def same(text: str) -> str:
        return text.strip()

    questions: list[tuple[str, str, Callable[[str], str]]] = [
        ("title", "Tiêu đề", same),
        ("date", "Ngày diễn ra (24/3/2016)", iso_day),
        ("district", "Quận, huyện (từ 1/7/2025 không còn: để trống)", same),
        ("ward", "Phường, xã (để trống nếu là việc của cả quận)", same),
        ("publisher", "Nguồn: báo, cổng tin", same),
        ("url", "Địa chỉ của nguồn", same),
    ]
    for key, words, read in questions:
        while not getattr(answers, key):
            asked = typer.prompt(words, default="", show_default=False)
            tried = replace(answers, **{key: read(asked)})
            found = faults(tried, context)
            if found:
                _show(found)
            elif asked.strip() or key != "title":
                answers = tried
                break
    return answers


def _show(found: list[Problem]) -> None:
    for fault in found:
        print(f"[{fault.rule}] {fault.message}", file=sys.stderr)


if __name__ == "__main__":
    app()
