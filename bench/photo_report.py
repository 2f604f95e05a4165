"""The tables of photographs, for people: how long their builds take, and what their derivatives are worth."""

from collections.abc import Iterable, Sequence
from statistics import mean, median

from bench import machine
from bench.copies import AVIF, HASHING, JPEG, LOOKING, SHRINKING, WEBP, WEBP_QUALITY, Copy, Photographed
from bench.page import NOTHING, Row, decimal, megabytes, span, table, whole
from bench.photographs import OF_EACH, PhotoProject
from bench.results import FIGURES, Costs, Results
from bench.scenarios import FROM_NOTHING, Scenario

BUILDS, COPIES = "ảnh", "bản nhỏ"
_BUILDS_HEAD: Row = ("Việc", "Kho", *FIGURES, "Riêng phần ảnh, giây")
_COPIES_HEAD: Row = ("Rộng", "Định dạng", "KB, trung bình", "KB, lớn nhất", "PSNR, dB", "SSIM", "Mili giây xử lý")
_FORMATS = (AVIF, JPEG, WEBP)


def builds(
    results: Results,
    scenarios: Sequence[Scenario[PhotoProject]],
    with_photographs: PhotoProject,
    without: PhotoProject,
) -> str:
    """The table of both archives, and what a photograph costs."""
    whole_costs, bare_costs = (results.of(FROM_NOTHING, project) for project in (with_photographs, without))
    if not (whole_costs and bare_costs):
        raise ValueError(FROM_NOTHING.name)
    rows = [row for scenario in scenarios for row in _built(results, scenario, with_photographs, without)]
    circumstances = machine.circumstances(len(whole_costs.timed), machine.OF_PHOTOGRAPHS)
    return (
        f"{circumstances}\n{_size(with_photographs)}{results.doubt}\n\n{table(_BUILDS_HEAD, rows)}\n"
        f"{_share(whole_costs, bare_costs, len(with_photographs.photographs))}\n"
    )


def copies(photographed: Sequence[Photographed]) -> str:
    """The table of formats and widths, and where a photograph's time goes."""
    groups: dict[tuple[int, str], list[Copy]] = {}
    for one in photographed:
        for copy in one.copies:
            groups.setdefault((copy.width, copy.format), []).append(copy)
    rows = [_compared(group) for _, group in sorted(groups.items())]
    return f"{table(_COPIES_HEAD, rows)}\n{_time_of_one(photographed)}\n"


def _size(project: PhotoProject) -> str:
    number, size = len(project.photographs), sum(file.stat().st_size for file in project.photographs)
    return f"Kho mẫu: {whole(project.articles)} bài, {whole(number)} ảnh 12 triệu điểm ({megabytes(size)} MB)."


def _built(
    results: Results, scenario: Scenario[PhotoProject], with_photographs: PhotoProject, without: PhotoProject
) -> Iterable[Row]:
    both = [results.of(scenario, project) for project in (with_photographs, without)]
    for project, costs in zip((with_photographs, without), both, strict=True):
        if costs:
            share = _difference(costs, both[1]) if both[1] and project is with_photographs else NOTHING
            yield (scenario.name, project.name, *costs.figures, share)


def _difference(costs: Costs, bare: Costs) -> str:
    """What photographs add, from builds of the same round."""
    added = _added(costs.walls, bare.walls)
    return f"{decimal(median(added))} ({span(added)})"


def _added(walls: Sequence[float], bare: Sequence[float]) -> list[float]:
    return [one - other for one, other in zip(walls, bare, strict=True)]


def _share(costs: Costs, bare: Costs, photographs: int) -> str:
    """What one photograph costs from nothing."""
    wall = median(_added(costs.walls, bare.walls)) / photographs
    processors = median(_added(costs.processors, bare.processors)) / photographs
    return (
        f"Dựng từ đầu, mỗi ảnh thêm {_milliseconds(wall)} ms chờ và {_milliseconds(processors)} ms xử lý; "
        f"mỗi bản nhỏ, {OF_EACH} bản một ảnh, {_milliseconds(wall / OF_EACH)} ms chờ "
        f"và {_milliseconds(processors / OF_EACH)} ms xử lý."
    )


def _compared(group: Sequence[Copy]) -> Row:
    sizes = [copy.size / 1000 for copy in group]
    return (
        str(group[0].width),
        group[0].format,
        decimal(mean(sizes), 1),
        decimal(max(sizes), 1),
        decimal(mean(copy.psnr for copy in group), 1),
        decimal(mean(copy.ssim for copy in group), 3),
        _milliseconds(mean(copy.seconds for copy in group)),
    )


def _time_of_one(photographed: Sequence[Photographed]) -> str:
    """Where the time of a photograph goes, step by step."""
    steps = {name: mean(one.steps[name] for one in photographed) for name in (HASHING, LOOKING, SHRINKING)}
    for name in _FORMATS:
        steps[name] = mean(sum(copy.seconds for copy in one.copies if copy.format == name) for one in photographed)
    webp = steps.pop(WEBP)
    told = ", ".join(f"{name} {_milliseconds(seconds)}" for name, seconds in steps.items())
    return (
        f"Một ảnh, mili giây xử lý: {told}; cộng {_milliseconds(sum(steps.values()))}.\n"
        f"WebP chất lượng {WEBP_QUALITY} thì thêm {_milliseconds(webp)}."
    )


def _milliseconds(seconds: float) -> str:
    return whole(1000 * seconds)
