"""A build whose photographs are made by a cluster."""

from dataclasses import replace
from pathlib import Path

import pytest
from distributed import Client
from PIL import Image

from tests.clusters import running_cluster
from tests.site.making import Town, article
from tests.support import snapshot


@pytest.mark.slow
def test_a_site_made_with_a_cluster_is_the_same_as_without(tmp_path: Path) -> None:
    town = Town.found(tmp_path / "town")
    photos = ""
    for number in range(3):
        Image.effect_noise((400, 300 + number), 30).save(town.content / "photos" / f"le-{number}.jpg")
        photos += f"\n  - {{file: le-{number}.jpg, caption: Lễ, alt: Một buổi lễ, credit: Kho}}"
    town.write("articles/2019/le.md", article(photos=photos))
    shared = town.clean()

    with running_cluster(tmp_path / "cluster") as running:
        shared.settings = replace(town.settings, cluster=running.address)
        shared.build()
        with Client(running.address, set_as_default=False) as client:
            steps = client.run_on_scheduler(lambda dask_scheduler: dask_scheduler.transition_counter)
    town.build()

    assert snapshot(town.output) == snapshot(shared.output)
    assert (True, []) == (steps > 0, shared.told)
