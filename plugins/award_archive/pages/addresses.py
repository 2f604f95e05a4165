"""Makes the addresses of pages and files, all beginning with `/`, and finds an address's path in the output folder.

Articles and editorial pages have addresses of their own (`Article.url`, `EditorialPage.url`). To an address that is a
folder, such as `THEME`, builders append the names of its files.
"""

import re

from award_archive.model.article import Article, Photo
from award_archive.model.kinds import AwardKind
from award_archive.model.movements import Movement
from award_archive.model.place import Place, Scope
from award_archive.photos.derivatives import Derivative

HOME, YEARS, WARDS, GALLERY = "/", "/nam/", "/phuong/", "/hinh-anh/"
KINDS, MOVEMENTS = "/hinh-thuc/", "/phong-trao/"
COVERAGE, DATA, CORRECTIONS = "/doi-chieu/", "/du-lieu/", "/dinh-chinh/"
FOLLOW = "/theo-doi/"
# Where editors write whom readers can write to, if they have such a page.
CONTACT = "/lien-he/"
SEARCH, SEARCH_INDEX, SEARCH_HEAD = "/tim-kiem/", "/tim-kiem/muc/", "/tim-kiem/muc/dau.json"
NOT_FOUND, SITEMAP, ROBOTS = "/404.html", "/sitemap.xml", "/robots.txt"
HEADERS, REDIRECTS, MANIFEST = "/_headers", "/_redirects", "/manifest.json"
FEEDS = "/feeds/"
ATOM, JSON_FEED = f"{FEEDS}tin.atom.xml", f"{FEEDS}tin.json"
# Browsers and phones look for these at the root.
ICONS = ("/favicon.ico", "/apple-touch-icon.png")
PICTURES, THEME = "/anh/", "/theme/"
CARDS = f"{PICTURES}the/"
_OF_SCOPE = {Scope.WARD: WARDS, Scope.DISTRICT: "/quan/", Scope.PROVINCE: "/tinh/"}
# Below these stand pages that are made from the register, whatever articles there are.
OF_REGISTER = (*_OF_SCOPE.values(), KINDS, MOVEMENTS)
# Below these lie the feeds of all that has a feed of its own.
FEEDS_BY_SORT = tuple(f"{FEEDS}{base.removeprefix(HOME)}" for base in (*_OF_SCOPE.values(), MOVEMENTS))
_ARTICLE, _PHOTO = re.compile(r"/tin/[0-9]{4}/([a-z0-9-]+)/"), re.compile(r"/hinh-anh/([a-z0-9-]+)/[a-z0-9-]+/")

_FURTHER = re.compile(r"/trang/[0-9]+/\Z")


def year(number: int) -> str:
    """A working year's page."""
    return f"{YEARS}{number}/"


def place(unit: Place) -> str:
    """A place's page."""
    return f"{_OF_SCOPE[unit.scope]}{unit.id}/"


def kind(one: AwardKind) -> str:
    """The page of a kind of award."""
    return kind_named(one.id)


def kind_named(name: str) -> str:
    """The page of the kind of award with the id, or the way to it from the id of another name."""
    return f"{KINDS}{name}/"


def movement(one: Movement) -> str:
    """A movement's page."""
    return f"{MOVEMENTS}{one.id}/"


def letter(name: str) -> str:
    """The list of wards whose names begin with a letter. Ids have no slash, so no unit's page can stand there."""
    return f"{WARDS}chu/{name}/"


def place_feed(unit: Place) -> str:
    """A place's Atom feed."""
    return _feed_of(place(unit))


def movement_feed(one: Movement) -> str:
    """A movement's Atom feed."""
    return _feed_of(movement(one))


def _feed_of(page: str) -> str:
    """The Atom feed of what has its page there: `/feeds/phuong/lang-1.atom.xml` is that of `/phuong/lang-1/`."""
    return f"{FEEDS}{page.strip('/')}.atom.xml"


def award_row(article: Article, number: int) -> str:
    """A row of the article's table of awards; the first is number 1."""
    return f"{article.url}#so-lieu-{number}"


def gallery(base: str) -> str:
    """The gallery of the year or place whose page stands at `base`."""
    return f"{base}hinh-anh/"


def photo(article: Article, picture: Photo) -> str:
    """The page of one picture of an article."""
    return photo_named(article.slug, picture.name)


def photo_named(slug: str, name: str) -> str:
    """The page of the picture of that name in the article of that name."""
    return f"{GALLERY}{slug}/{name}/"


def slug_of_article(url: str) -> str:
    """The name of the article that has or had this address; "" where it is no article's."""
    match = _ARTICLE.fullmatch(url)
    return match[1] if match else ""


def slug_of_photographed(url: str) -> str:
    """The name of the article to which the photograph at this address belongs or did; "" where it is no photograph's.

    The further pages of the gallery have addresses of the same form, below a name that no article may have.
    """
    match = _PHOTO.fullmatch(url)
    return match[1] if match else ""


def picture(derivative: Derivative) -> str:
    """The file of a derivative."""
    return PICTURES + derivative.name


def sitemap(number: int) -> str:
    """One of the files of a large sitemap."""
    return f"/sitemap-{number}.xml"


def data_of_year(file: str, number: int) -> str:
    """The part of a file of open data that has the events of one year: of `awards.csv` it is `awards-2016.csv`."""
    name, _, suffix = file.partition(".")
    return f"{DATA}{name}-{number}.{suffix}"


def shard(number: int) -> str:
    """One shard of the search's index."""
    return f"{SEARCH_INDEX}{number}.txt"


def names(number: int) -> str:
    """Some of the names that the search knows."""
    return f"{SEARCH_INDEX}ten-{number}.txt"


def results(number: int) -> str:
    """What the search shows of a few documents."""
    return f"{SEARCH_INDEX}{number}.json"


def numbered(base: str, number: int) -> str:
    """Page `number` of the list at `base`; the first one is the base itself."""
    return base if number == 1 else f"{base}trang/{number}/"


def is_further_page(url: str) -> bool:
    """Whether a further page of a list stands at the address, or may stand there once the list is longer."""
    return bool(_FURTHER.search(url))


def path_to_root(url: str) -> str:
    """The relative link from the page at the address to the root of the site, such as `./` or `../../`.

    A site with such links works at any host and port, and in any folder.
    """
    return "../" * (url.count("/") - 1) or "./"


def file_of(url: str) -> str:
    """The path in the output folder of what stands at the address."""
    path = url.removeprefix("/")
    return f"{path}index.html" if not path or path.endswith("/") else path
