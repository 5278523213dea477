"""A linear-chain conditional random field whose states share the weights of their zone.

A state is a zone in a part of the page (``chrome3``: chrome after the body). Its score on a line is the sum of
the weights of its zone, of the zone that its zone is a kind of (a list item is a kind of paragraph), and, for
the evidence that tells the parts of the page apart, of its own. Weights are drawn towards zero, or towards
the weights set by hand where there are any (maximum a posteriori under a normal prior), by L-BFGS.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

KIND_OF = {"list_item": "paragraph", "table": "paragraph", "summary": "paragraph", "byline": "credit"}
"""Zones that share what their kind has; their own weights only tell how they differ from it."""


class Field:
    """The model: ``fit`` it, then read ``weights``, ``follow``, ``first`` and ``last`` by ``names`` and ``states``."""

    def __init__(
        self,
        states: Sequence[str],
        zone_of: Callable[[str], str],
        own: Callable[[str], bool],
        allowed: Callable[[str, str], bool],
    ) -> None:
        self.states = list(states)
        self.index = {s: i for i, s in enumerate(states)}
        self.zones = sorted({zone_of(s) for s in states})
        row = {z: i for i, z in enumerate(self.zones)}
        self.share = np.zeros((len(self.zones), len(states)), np.float32)
        for s in states:
            for zone in (zone_of(s), KIND_OF.get(zone_of(s))):
                if zone in row:
                    self.share[row[zone], self.index[s]] = 1
        self.own = own
        never = -1e4
        self.bar = np.array([[0 if allowed(a, b) else never for b in states] for a in states])
        self.bar_first = np.array([0 if allowed("start", s) else never for s in states])
        self.bar_last = np.array([0 if allowed(s, "end") else never for s in states])

    def fit(
        self,
        pages: Sequence[list[list[str]]],
        labels: Sequence[list[str]],
        sites: Sequence[str],
        *,
        weights: Sequence[float],
        by_hand: Mapping[tuple[str, str], float],
        strength: float = 3.0,
        own_strength: float = 4.0,
        step_strength: float = 0.3,
        least_sites: int = 6,
        rounds: int = 60,
    ) -> Field:
        """Fit the weights to labelled pages; evidence seen on fewer than ``least_sites`` sites is left out."""
        self._choose(pages, sites, least_sites, {name for name, _ in by_hand})
        x = self._matrix(pages)
        xt = x.T.tocsr()
        own = np.array([i for i, name in enumerate(self.names) if self.own(name)])
        xo = x[:, own].tocsr()
        xot = xo.T.tocsr()
        n_states, n_zones, n_names = len(self.states), len(self.zones), len(self.names)
        lengths = [len(page) for page in pages]
        offsets = np.concatenate([[0], np.cumsum(lengths)])
        order = np.argsort([-n for n in lengths], kind="stable")
        longest = max(lengths)
        active = [int(np.sum(np.array(lengths) > t)) for t in range(longest)]
        rows = [offsets[order[: active[t]]] + t for t in range(longest)]
        page_weight = np.array(weights)
        line_weight = np.repeat(page_weight, lengths)
        sorted_weight = page_weight[order]
        total = int(offsets[-1])
        truth = np.array([self.index[s] for label in labels for s in label])
        seen = np.zeros((total, n_states), np.float32)
        seen[np.arange(total), truth] = line_weight
        seen_w = np.asarray(xt @ (seen @ self.share.T), float)
        seen_o = np.asarray(xot @ seen, float)
        seen_t = np.zeros((n_states, n_states))
        seen_a, seen_z = np.zeros(n_states), np.zeros(n_states)
        for k, n in enumerate(lengths):
            at = offsets[k]
            seen_a[truth[at]] += page_weight[k]
            seen_z[truth[at + n - 1]] += page_weight[k]
            np.add.at(seen_t, (truth[at : at + n - 1], truth[at + 1 : at + n]), page_weight[k])
        prior = np.zeros((n_names, n_zones))
        row = {name: i for i, name in enumerate(self.names)}
        for (name, zone), weight in by_hand.items():
            if name in row and zone in self.zones:
                prior[row[name], self.zones.index(zone)] = weight
        cuts = np.cumsum([n_names * n_zones, len(own) * n_states, n_states * n_states, n_states])
        start = np.concatenate([prior.ravel(), np.zeros(cuts[3] - cuts[0] + n_states)])
        hold = np.concatenate(
            [
                np.full(n_names * n_zones, strength),
                np.full(cuts[1] - cuts[0], own_strength),
                np.full(n_states * n_states + 2 * n_states, step_strength),
            ]
        )
        firsts, lasts = offsets[:-1], offsets[1:] - 1
        barred = self.bar < 0

        def parts(v: np.ndarray) -> list[np.ndarray]:
            w, o, t, a, z = np.split(v, cuts)
            return [w.reshape(n_names, n_zones), o.reshape(-1, n_states), t.reshape(n_states, n_states), a, z]

        def loss(v: np.ndarray) -> tuple[float, np.ndarray]:
            w, o, t, a, z = parts(v)
            energy = np.asarray(x @ w.astype(np.float32)) @ self.share + np.asarray(xo @ o.astype(np.float32))
            top = energy.max(1, keepdims=True)
            odds = np.exp(energy - top).astype(float) + 1e-30
            step = np.exp(np.clip(t, -50, 50))
            step[barred] = 0
            first = np.exp(a) * (self.bar_first >= 0)
            last = np.exp(z) * (self.bar_last >= 0)
            forward = np.zeros((total, n_states))
            scale = np.zeros(total)
            now = np.broadcast_to(first, (active[0], n_states))
            for i in range(longest):
                now = (now if i == 0 else now[: active[i]] @ step) * odds[rows[i]]
                scale[rows[i]] = now.sum(1)
                now = now / scale[rows[i]][:, None]
                forward[rows[i]] = now
            closing = (forward[lasts] * last).sum(1)
            log_z = (np.log(scale) + top[:, 0]) @ line_weight + np.log(closing) @ page_weight
            backward = np.zeros((total, n_states))
            pairs = np.zeros((n_states, n_states))
            after = np.zeros((0, n_states))
            for i in range(longest - 1, -1, -1):
                here, on = rows[i], active[i + 1] if i + 1 < longest else 0
                current = np.empty((active[i], n_states))
                if on:
                    there = rows[i + 1]
                    ahead = odds[there] * after / scale[there][:, None]
                    current[:on] = ahead @ step.T
                    pairs += (forward[here[:on]] * sorted_weight[:on, None]).T @ ahead
                if active[i] > on:
                    current[on:] = last / (forward[here[on:]] * last).sum(1)[:, None]
                backward[here] = after = current
            belief = forward * backward
            belief = belief / belief.sum(1, keepdims=True) * line_weight[:, None]
            small = belief.astype(np.float32)
            off = v - start
            said = (seen * energy).sum() + (seen_t * t).sum() + seen_a @ a + seen_z @ z
            slope = [
                np.asarray(xt @ (small @ self.share.T), float) - seen_w,
                np.asarray(xot @ small, float) - seen_o,
                pairs * step - seen_t,
                belief[firsts].sum(0) - seen_a,
                belief[lasts].sum(0) - seen_z,
            ]
            return log_z - said + 0.5 * (hold * off) @ off, np.concatenate(
                [s.ravel() for s in slope]
            ) + hold * off

        found = minimize(
            loss, start.copy(), jac=True, method="L-BFGS-B", options={"maxiter": rounds, "maxcor": 8}
        )
        w, o, t, a, z = parts(found.x)
        self.weights = w @ self.share.astype(float)
        self.weights[own] += o
        self.follow, self.first, self.last = t + self.bar, a + self.bar_first, z + self.bar_last
        return self

    def _choose(
        self, pages: Sequence[list[list[str]]], sites: Sequence[str], least: int, keep: set[str]
    ) -> None:
        seen: dict[str, set[str]] = {}
        for page, site in zip(pages, sites, strict=True):
            for name in {name for line in page for name in line}:
                seen.setdefault(name, set()).add(site)
        self.names = sorted(name for name, where in seen.items() if len(where) >= least or name in keep)
        self.column = {name: i for i, name in enumerate(self.names)}

    def _matrix(self, pages: Sequence[list[list[str]]]) -> sp.csr_matrix:
        columns: list[int] = []
        ends = [0]
        for page in pages:
            for line in page:
                columns += [self.column[name] for name in line if name in self.column]
                ends.append(len(columns))
        ones = np.ones(len(columns), np.float32)
        return sp.csr_matrix(
            (ones, np.array(columns, np.int32), np.array(ends)), shape=(len(ends) - 1, len(self.names))
        )
