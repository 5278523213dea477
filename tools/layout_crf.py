"""A linear-chain conditional random field whose states share the weights of their zone.

A state is a zone in a part of the page (``chrome3``: chrome after the body). Its score on a line is the sum of
the weights of its zone, of the zone that its zone is a kind of (a list item is a kind of paragraph), and, for
the evidence that tells the parts of the page apart, of its own. Weights are drawn towards zero, or towards
the weights set by hand where there are any (maximum a posteriori under a normal prior), by L-BFGS, each weight
in the scale of how much its feature tells, so that few rounds do.

A line comes as keys, a key as features: the weights of a key for all states are summed once for all its lines.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

KIND_OF = {"list_item": "paragraph", "table": "paragraph", "summary": "paragraph", "byline": "credit"}
"""Zones that share what their kind has; their own weights only tell how they differ from it."""
CURVE = 0.5
"""How much of the spread of a feature counts in the scale of its weights."""


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
        self.share = np.zeros((len(self.zones), len(states)))
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
        lines: sp.csr_matrix,
        keys: sp.csr_matrix,
        names: Sequence[str],
        labels: Sequence[list[str]],
        sites: Sequence[str],
        *,
        weights: Sequence[float],
        by_hand: Mapping[tuple[str, str], float],
        strength: float = 3.0,
        own_strength: float = 4.0,
        step_strength: float = 0.3,
        least_sites: int = 6,
        rounds: int = 40,
    ) -> Field:
        """Fit the weights to labelled pages.

        Args:
            lines: The keys of each line of the pages.
            keys: The features of each key.
            names: The names of the features.
            labels: The states of the lines of each page.
            sites: The site of each page.
            weights: What each page counts.
            by_hand: The weights that are known beforehand, by feature and zone.
            strength: How much the weights are drawn to these or to zero, of features that a zone has.
            own_strength: The same, of features that a state has.
            step_strength: The same, of the steps from state to state.
            least_sites: Features seen on fewer sites are left out.
            rounds: The rounds of the search.
        """
        lengths = np.array([len(label) for label in labels])
        order = np.argsort(-lengths, kind="stable")
        offsets = np.concatenate([[0], np.cumsum(lengths)])
        longest = int(lengths.max())
        active = [int(np.sum(lengths > t)) for t in range(longest)]
        # The lines in the order of the search: the first of all pages, the second of all that have one, …
        places = np.concatenate([offsets[order[:n]] + t for t, n in enumerate(active)])
        edges = np.concatenate([[0], np.cumsum(active)])
        page_weight = np.array(weights, np.float32)[order]
        truth = np.array([self.index[s] for label in labels for s in label])[places]
        line_weight = np.concatenate([page_weight[:n] for n in active])
        total, n_states, n_zones = len(truth), len(self.states), len(self.zones)

        lines = lines[places]
        used = np.flatnonzero(np.bincount(lines.indices, minlength=lines.shape[1]))
        lines, keys = lines[:, used], keys[used]
        site = {name: i for i, name in enumerate(dict.fromkeys(sites))}
        site_of = np.repeat([site[name] for name in sites], lengths)[places]
        on_site = sp.csr_matrix((np.ones(total, np.float32), (np.arange(total), site_of)))
        seen_on = keys.T.tocsr() @ (lines.T.tocsr() @ on_site)
        many = np.diff(seen_on.tocsr().indptr) >= least_sites
        known = {name for name, _ in by_hand}
        chosen = [i for i, name in enumerate(names) if i < len(many) and (many[i] or name in known)]
        chosen.sort(key=lambda i: names[i])
        self.names = [names[i] for i in chosen]
        keys = keys[:, chosen].tocsr()
        lines_back, keys_back = lines.T.tocsr(), keys.T.tocsr()
        own = np.array([i for i, name in enumerate(self.names) if self.own(name)])
        n_names = len(self.names)

        seen = np.zeros((total, n_states), np.float32)
        seen[np.arange(total), truth] = line_weight
        seen_names = np.asarray(keys_back @ (lines_back @ seen), float)
        seen_steps = np.zeros((n_states, n_states))
        for t in range(1, longest):
            n = active[t]
            before, here = edges[t - 1], edges[t]
            np.add.at(seen_steps, (truth[before : before + n], truth[here : here + n]), page_weight[:n])
        last_of = np.concatenate(
            [
                np.arange(edges[t] + (active[t + 1] if t + 1 < longest else 0), edges[t + 1])
                for t in range(longest)
            ]
        )
        seen_first, seen_last = np.zeros(n_states), np.zeros(n_states)
        np.add.at(seen_first, truth[: active[0]], page_weight)
        np.add.at(seen_last, truth[last_of], line_weight[last_of])

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
        spread = [
            _spread(seen_names @ self.share.T, seen_names.sum(1, keepdims=True)),
            _spread(seen_names[own], seen_names[own].sum(1, keepdims=True)),
            _spread(seen_steps, seen_steps.sum(1, keepdims=True)),
            _spread(seen_first, seen_first.sum()),
            _spread(seen_last, seen_last.sum()),
        ]
        scale = 1 / np.sqrt(hold + CURVE * np.concatenate([one.ravel() for one in spread]))
        barred = self.bar < 0
        page_total = page_weight.astype(float)

        def parts(v: np.ndarray) -> list[np.ndarray]:
            w, o, t, a, z = np.split(v, cuts)
            return [w.reshape(n_names, n_zones), o.reshape(-1, n_states), t.reshape(n_states, n_states), a, z]

        def loss(u: np.ndarray) -> tuple[float, np.ndarray]:
            v = start + scale * u
            w, o, t, a, z = parts(v)
            by_state = w @ self.share
            by_state[own] += o
            energy = np.asarray(lines @ np.asarray(keys @ by_state.astype(np.float32)))
            top = energy.max(1, keepdims=True)
            odds = np.exp(energy - top).astype(float) + 1e-30
            step = np.exp(np.clip(t, -50, 50))
            step[barred] = 0
            first = np.exp(a) * (self.bar_first >= 0)
            last = np.exp(z) * (self.bar_last >= 0)
            forward = np.empty((total, n_states))
            size = np.empty((total, 1))
            now = np.broadcast_to(first, (active[0], n_states))
            for k in range(longest):
                here = slice(edges[k], edges[k + 1])
                now = (now if k == 0 else now[: active[k]] @ step) * odds[here]
                size[here] = total_of = now.sum(1, keepdims=True)
                now = forward[here] = now / total_of
            closing = forward[last_of] @ last
            log_z = (np.log(size[:, 0]) + top[:, 0]) @ line_weight
            log_z += np.log(closing) @ line_weight[last_of]
            belief = np.empty((total, n_states))
            pairs = np.zeros((n_states, n_states))
            after = np.zeros((0, n_states))
            for k in range(longest - 1, -1, -1):
                here, on = slice(edges[k], edges[k + 1]), active[k + 1] if k + 1 < longest else 0
                current = np.empty((active[k], n_states))
                if on:
                    there = slice(edges[k + 1], edges[k + 2])
                    ahead = odds[there] * after / size[there]
                    current[:on] = ahead @ step.T
                    pairs += (forward[here][:on] * page_weight[:on, None]).T @ ahead
                if active[k] > on:
                    current[on:] = last / (forward[here][on:] @ last)[:, None]
                belief[here] = after = current
            belief *= forward
            belief *= line_weight[:, None] / belief.sum(1, keepdims=True)
            off = v - start
            said = (seen_names * by_state).sum() + (seen_steps * t).sum() + seen_first @ a + seen_last @ z
            slope = (
                np.asarray(keys_back @ np.asarray(lines_back @ belief.astype(np.float32)), float) - seen_names
            )
            slopes = [
                slope @ self.share.T,
                slope[own],
                pairs * step - seen_steps,
                belief[: active[0]].sum(0) - seen_first,
                belief[last_of].sum(0) - seen_last,
            ]
            whole = np.concatenate([one.ravel() for one in slopes]) + hold * off
            self.trace.append(log_z - said + 0.5 * (hold * off) @ off)
            return self.trace[-1] / page_total.sum(), scale * whole / page_total.sum()

        self.trace: list[float] = []
        found = minimize(
            loss,
            np.zeros_like(start),
            jac=True,
            method="L-BFGS-B",
            options={"maxiter": rounds, "maxcor": 8, "ftol": 1e-9, "gtol": 1e-9},
        )
        w, o, t, a, z = parts(start + scale * found.x)
        self.weights = w @ self.share
        self.weights[own] += o
        self.follow, self.first, self.last = t + self.bar, a + self.bar_first, z + self.bar_last
        return self


def _spread(seen: np.ndarray, of: np.ndarray) -> np.ndarray:
    """How much a feature tells of a state: the variance of having it, over all lines with the feature."""
    share = (seen + 0.5) / (of + 1)
    return of * share * (1 - share)
