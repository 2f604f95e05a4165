"""Photographs as readers meet them: sharp and light on a phone, still while they load, without script, by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route

from tests.browser.conftest import built_and_served
from tests.support import write_article, write_content

pytestmark = pytest.mark.browser

ARTICLE, GALLERY = "/tin/2019/nhieu-anh/", "/hinh-anh/"
WIDE, TALL = "/hinh-anh/nhieu-anh/rong/", "/hinh-anh/nhieu-anh/cao/"
PHONE = {"width": 390, "height": 844}
# The sum of all shifts of the layout so far, told after a moment in which more might come.
SHIFTS = r"""
() => new Promise(resolve => {
  let sum = 0
  const watch = new PerformanceObserver(list => list.getEntries().forEach(shift => { sum += shift.value }))
  watch.observe({type: 'layout-shift', buffered: true})
  setTimeout(() => resolve(sum), 300)
})
"""
# The picture's width on the page, and the one that its `sizes` says.
WIDTHS = r"""
picture => {
  const conditions = picture.sizes.split(/,\s*(?![^(]*\))/)
  const parts = conditions.map(text => /^(?:(\(min-width: [^)]+\)) )?(.+)$/.exec(text))
  const said = parts.find(([, media]) => !media || matchMedia(media).matches)[2]
  const rule = document.createElement('div')
  rule.style.width = said
  document.body.append(rule)
  const width = rule.getBoundingClientRect().width
  rule.remove()
  return [picture.getBoundingClientRect().width, width]
}
"""


def photo(name: str) -> dict[str, str]:
    return {"file": f"{name}.jpg", "caption": f"Ảnh {name}", "alt": f"Một buổi lễ, {name}", "credit": "Ảnh: phường"}


@pytest.fixture(scope="module")
def ceremonies(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An archive of one ceremony with many photographs, among them a tall one, and one with two, all hard to encode."""
    folder = tmp_path_factory.mktemp("ceremonies")
    content = write_content(folder)
    Image.merge("RGB", [Image.effect_noise((2000, 1500), 70)] * 3).save(content / "photos" / "rong.jpg", quality=90)
    Image.effect_noise((1500, 2400), 70).convert("RGB").save(content / "photos" / "cao.jpg", quality=90)
    for number in range(25):
        draw_scene(content / "photos" / f"anh-{number}.jpg", number)
    names = ["rong", "cao", *(f"anh-{number}" for number in range(23))]
    body = "Ngày 19/8/2019, phường khen 12 tập thể.\n\n![](rong.jpg)\n\nLễ trao ở sân đình.\n"
    write_article(content, "nhieu-anh", body, date="2019-09-02", photos=[photo(name) for name in names])
    write_article(content, "hai-anh", date="2019-06-01", photos=[photo("anh-23"), photo("anh-24")])
    with built_and_served(content, folder / "output") as address:
        yield address


def draw_scene(file: Path, number: int) -> None:
    picture = Image.effect_noise((800, 600), 20).convert("RGB")
    ImageDraw.Draw(picture).ellipse((100 + 10 * number, 50, 400 + 10 * number, 350), fill=(143, 29, 24))
    picture.save(file)


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone of 390 points with two pixels each."""
    context = browser.new_context(viewport=PHONE, device_scale_factor=2)  # type: ignore[arg-type]
    yield context
    context.close()


@pytest.fixture
def without_script(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def pictures_of(page: Page, address: str) -> list[tuple[str, int]]:
    """The pictures that the page asks for, in the order in which it does, each with its bytes."""
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request) if "/anh/" in request.url else None)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    answers = [answer for request in asked if (answer := request.response())]
    return [(answer.url.rpartition("/")[2], len(answer.body())) for answer in answers]


def test_the_first_picture_of_an_article_is_sharp_and_at_most_40_kilobytes_on_a_phone(
    phone: BrowserContext, ceremonies: str
) -> None:
    page = phone.new_page()
    name, size = pictures_of(page, ceremonies + ARTICLE)[0]
    shown = page.locator(".large img").first

    assert ("rong", "720.avif") == (name.split("-")[0], name.split("-")[-1])
    assert 40_000 >= size
    assert shown.evaluate("picture => picture.currentSrc").endswith(name)
    assert 720 >= shown.evaluate("picture => 2 * picture.getBoundingClientRect().width")


def test_only_the_first_picture_of_an_article_is_preloaded_and_loads_at_once(
    phone: BrowserContext, ceremonies: str
) -> None:
    page = phone.new_page()
    asked = [name for name, _ in pictures_of(page, ceremonies + ARTICLE)]
    lazy = page.locator("img").evaluate_all("pictures => pictures.map(picture => picture.getAttribute('loading'))")

    assert [None, *["lazy"] * 24] == lazy
    assert 1 == len([name for name in asked if name.startswith("rong-")])
    assert page.locator("link[rel=preload]").get_attribute("imagesrcset") == page.locator(
        ".large source"
    ).first.get_attribute("srcset")


@pytest.mark.parametrize("url", [ARTICLE, GALLERY, WIDE, TALL])
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_while_pictures_load(browser: Browser, ceremonies: str, url: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, device_scale_factor=2, bypass_csp=True)
    page = context.new_page()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/anh/**", hold)
    page.goto(ceremonies + url, wait_until="domcontentloaded")
    page.wait_for_timeout(300)
    first = list(held)
    for route in first:
        route.continue_()
    page.wait_for_timeout(300)

    assert first
    assert 0 == page.evaluate(SHIFTS)
    context.close()


def test_thumbnails_are_at_most_12_kilobytes(phone: BrowserContext, ceremonies: str) -> None:
    page = phone.new_page()
    page.goto(ceremonies + GALLERY)
    for shown in page.locator(".gallery img").all():
        shown.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    sizes = page.evaluate(
        "performance.getEntriesByType('resource').filter(r => r.name.includes('/anh/')).map(r => r.decodedBodySize)"
    )

    assert 24 == page.locator(".gallery img").count()
    assert 20 < len(sizes)
    assert 12_000 >= max(sizes)


@pytest.mark.parametrize("width", [320, 390, 700, 720, 740, 999, 1000, 1024, 1055, 1056, 1280])
@pytest.mark.parametrize("url", [ARTICLE, WIDE, TALL])
def test_the_sizes_that_a_picture_promises_are_those_that_it_has(
    browser: Browser, ceremonies: str, url: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.goto(ceremonies + url)
    actual, said = page.locator("img[sizes]").first.evaluate(WIDTHS)

    assert actual == pytest.approx(said, abs=1)
    context.close()


def test_a_small_picture_is_not_enlarged_on_its_page(browser: Browser, ceremonies: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{ceremonies}/hinh-anh/hai-anh/anh-23/")

    assert 800 == page.locator("img").first.evaluate("picture => picture.getBoundingClientRect().width")
    context.close()


def test_a_picture_shows_its_own_colour_until_it_is_there(phone: BrowserContext, ceremonies: str) -> None:
    page = phone.new_page()
    page.route("**/anh/**", lambda route: route.abort())
    page.goto(ceremonies + WIDE)
    shown = page.locator("img").first
    said = shown.get_attribute("data-colour") or ""
    red, green, blue = (int(said[at : at + 2], 16) for at in (1, 3, 5))

    assert f"rgb({red}, {green}, {blue})" == shown.evaluate("picture => getComputedStyle(picture).backgroundColor")


def test_the_gallery_works_without_script_and_by_keyboard_alone(without_script: Page, ceremonies: str) -> None:
    page = without_script
    page.goto(ceremonies + GALLERY)
    press_until(page, "/hinh-anh/nhieu-anh/rong/")
    assert "1 / 25" in text_of(page, "figcaption")
    press_until(page, "/hinh-anh/nhieu-anh/cao/", "Tab")
    assert "2 / 25" in text_of(page, "figcaption")
    press_until(page, "/hinh-anh/nhieu-anh/rong/", "Tab")
    press_until(page, ARTICLE, "Tab")

    assert "Láng Hạ" in text_of(page, "h1")


def press_until(page: Page, url: str, key: str = "Tab") -> None:
    """Walk from link to link until one leads there, and follow it."""
    for _ in range(60):
        page.keyboard.press(key)
        target = page.locator(":focus").get_attribute("href") if page.locator(":focus").count() else None
        if target and target.endswith(url):
            page.keyboard.press("Enter")
            page.wait_for_url(f"**{url}")
            return
    pytest.fail(f"no link to {url} within 60 steps")


def text_of(page: Page, selector: str) -> str:
    return " ".join((page.locator(selector).first.text_content() or "").split())


def test_the_gallery_goes_on_on_a_second_page_and_leads_to_years_and_places(
    without_script: Page, ceremonies: str
) -> None:
    page = without_script
    page.goto(ceremonies + GALLERY)
    page.get_by_role("link", name="Trang sau").click()
    assert 4 == page.locator(".gallery img").count()
    page.goto(ceremonies + GALLERY)
    page.get_by_role("link", name="Năm 2019").click()

    assert "/nam/2019/hinh-anh/" in page.url
    page.goto(ceremonies + GALLERY)
    page.get_by_role("link", name="Phường Láng Hạ").click()
    assert "/phuong/lang-ha-1/hinh-anh/" in page.url


@pytest.mark.parametrize("url", [ARTICLE, GALLERY, WIDE])
def test_print_keeps_pictures_with_their_captions_and_credits(browser: Browser, ceremonies: str, url: str) -> None:
    context = browser.new_context(viewport={"width": 800, "height": 900})
    page = context.new_page()
    page.goto(ceremonies + url)
    page.emulate_media(media="print")

    assert page.locator("img").first.is_visible()
    assert page.get_by_text("Ảnh rong").first.is_visible()
    assert page.get_by_text("Ảnh: phường").first.is_visible()
    context.close()
