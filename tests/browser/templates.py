"""One page of every template, and more where a template has more than one face."""

TEMPLATES = {
    "home.html": ["/"],
    "article.html": ["/tin/2016/quan-tong-ket-2015/", "/tin/2024/quan-thi-dua-2024/"],
    "years.html": ["/nam/"],
    "year.html": ["/nam/2024/"],
    "wards.html": ["/phuong/"],
    "place.html": [
        "/phuong/o-cho-dua-1/",
        "/phuong/thinh-quang-1/",
        "/phuong/dong-da-1/",
        "/quan/dong-da/",
        "/tinh/ha-noi/",
    ],
    "unit.html": ["/phuong/nga-tu-so-1/"],
    "subjects.html": ["/hinh-thuc/", "/phong-trao/"],
    "subject.html": ["/hinh-thuc/giay-khen/", "/phong-trao/nguoi-tot-viec-tot/"],
    "gallery.html": ["/hinh-anh/", "/nam/2016/hinh-anh/", "/quan/dong-da/hinh-anh/"],
    "photo.html": ["/hinh-anh/quan-tong-ket-2015/trao-giay-khen/", "/hinh-anh/quan-thi-dua-2024/bep-lua/"],
    "coverage.html": ["/doi-chieu/"],
    "data.html": ["/du-lieu/"],
    "corrections.html": ["/dinh-chinh/"],
    "follow.html": ["/theo-doi/"],
    "search.html": ["/tim-kiem/"],
    "editorial.html": ["/gioi-thieu/"],
    "not_found.html": ["/404.html"],
}
# A page that only sends on is never seen. The tests' archive has too few wards to find them by letter: what such pages
# are made of is on the page of components, and `tests/site/test_large_archives.py` has them.
NEVER_SEEN = {"redirect.html", "letter.html"}
PAGES = [url for urls in TEMPLATES.values() for url in urls]
ARTICLE = "/tin/2016/quan-tong-ket-2015/"
COVERAGE = "/doi-chieu/"
