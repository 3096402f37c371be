"""What grouping is compared with: two simple systems over TF-IDF vectors, by scikit-learn.

The agglomerative threshold is the best on the earlier half of the incident data; the centroid's two are plain choices,
not tuned.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
from sklearn.cluster import AgglomerativeClustering
from sklearn.feature_extraction.text import TfidfVectorizer

from benchmarks.event_rows import Row

APART = 0.76
"""Mean cosine distance of two groups beyond which they are not merged."""

LIKE = 0.25
"""Cosine to a centroid, after decay, from which a report joins it."""

DECAY = 0.02
"""Share of likeness lost with each day since a group's last report."""


def agglomerative(rows: Sequence[Row]) -> dict[str, int]:
    """TF-IDF over the whole file, average linkage: sees all reports at once, and costs the square of them."""
    vectors = _vectors(rows)
    if len(rows) < 2:
        return {row["doc_id"]: 0 for row in rows}
    found = AgglomerativeClustering(
        n_clusters=None, distance_threshold=APART, metric="precomputed", linkage="average"
    ).fit_predict(np.clip(1.0 - (vectors @ vectors.T).toarray(), 0.0, None))
    return {row["doc_id"]: int(label) for row, label in zip(rows, found, strict=True)}


def centroids(rows: Sequence[Row]) -> dict[str, int]:
    """One report at a time to the nearest centroid, likeness decaying with days (after Miranda et al. 2018)."""
    vectors = _vectors(rows).tocsr()
    order = sorted(range(len(rows)), key=lambda i: (rows[i].get("date") or "9999", rows[i]["doc_id"]))
    sums = np.zeros(vectors.shape, dtype=np.float32)
    lengths = np.zeros(len(rows), dtype=np.float32)
    last: list[int | None] = []
    found: dict[str, int] = {}
    for i in order:
        day = _day(rows[i])
        words, weights = vectors[i].indices, vectors[i].data
        like = sums[: len(last), words] @ weights / np.maximum(lengths[: len(last)], 1e-9)
        like *= [math.exp(-DECAY * (day - d)) if day is not None and d is not None else 1.0 for d in last]
        at = int(np.argmax(like)) if last else -1
        if at < 0 or like[at] < LIKE:
            at = len(last)
            last.append(None)
        sums[at, words] += weights
        lengths[at] = np.linalg.norm(sums[at])
        last[at] = day
        found[rows[i]["doc_id"]] = at
    return found


def _vectors(rows: Sequence[Row]) -> Any:
    texts = [f"{row.get('title') or ''}\n{row['text']}" for row in rows]
    return TfidfVectorizer(
        sublinear_tf=True, stop_words="english", max_features=20_000, dtype=np.float32
    ).fit_transform(texts)


def _day(row: Row) -> int | None:
    told = str(row.get("date") or "")[:10]
    return date.fromisoformat(told).toordinal() if len(told) == len("2026-11-22") else None  # a month is no day
