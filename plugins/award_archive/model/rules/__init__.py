"""Collects all rules that content can break, by id and in groups; each has a message for editors and an example.

An example is what breaks the rule (front matter, body text, a row of the register, a path, a command) or a
description of it in words. The list of rules in `docs/kiem-tra.md` is generated from them.
"""

from award_archive.model.rules.body_rules import BODY
from award_archive.model.rules.file_rules import FILES
from award_archive.model.rules.front_matter_rules import FIELDS, YAML
from award_archive.model.rules.photo_rules import PHOTOS
from award_archive.model.rules.publication_rules import PUBLICATION
from award_archive.model.rules.register_rules import REGISTER
from award_archive.model.rules.rule import Rule
from award_archive.model.rules.settings_rules import SETTINGS

GROUPS: dict[str, tuple[Rule, ...]] = {
    "Tệp và địa chỉ": FILES,
    "Phần đầu bài: cách viết YAML": YAML,
    "Phần đầu bài: các khóa": FIELDS,
    "Ảnh": PHOTOS,
    "Nội dung": BODY,
    "Sau khi đăng": PUBLICATION,
    "Sổ đơn vị": REGISTER,
    "Cài đặt": SETTINGS,
}
RULES: dict[str, Rule] = {rule.id: rule for rules in GROUPS.values() for rule in rules}
