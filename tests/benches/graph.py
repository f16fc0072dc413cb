"""Asks networkx, igraph and rustworkx what graph.rs asks, on the same graph and cases, and prints how long each took.

Usage: graph.py FOLDER, where the bench has written `edges.tsv` (the number of nodes; then from, to, sign) and `rows.tsv` (name,
question, bound, seconds after which a peer is stopped, peers not to be asked, cases). Prints a line for each row and peer, with tabs between: row, peer,
`answered`, `stopped` or `none` (a peer has no such function), seconds of the best round, answer.

Each peer holds its graph already, answers by its best suited function and builds the paths. What is only counted to compare the
answers is not timed. No peer knows signs: what walks of a sign reach is asked on the graph with a copy of each node for either sign,
and for what-if the signs of all simple paths are multiplied here.
"""

import os
import pickle
import select
import signal
import sys
import warnings
from collections import Counter
from itertools import islice
from math import prod
from time import perf_counter

try:
    import igraph
    import networkx
    import rustworkx
except ImportError as missing:
    sys.exit(f"{missing}. To compare, get the three: pip install networkx igraph rustworkx")

# As many rounds as graph.rs makes: five, more of short ones, fewer of long ones.
ROUNDS, SECONDS = 5, (0.5, 2.0)


class Networkx:
    def __init__(self, nodes, edges, signs):
        self.signs = signs
        self.graph = networkx.DiGraph()
        self.graph.add_nodes_from(range(nodes))
        self.graph.add_edges_from(edges)
        self.everything = set(range(nodes))

    def shortest(self, case, _):
        try:
            return networkx.bidirectional_shortest_path(self.graph, *case)
        except networkx.NetworkXNoPath:
            return []

    def shortest_of_many(self, case, count):
        try:
            return list(islice(networkx.shortest_simple_paths(self.graph, *case), count))
        except networkx.NetworkXNoPath:
            return []

    def paths(self, case, steps):
        return list(networkx.all_simple_paths(self.graph, *case, cutoff=steps))

    def closure(self, case, _):
        return networkx.descendants(self.graph, case[0])

    def loops(self, _, steps):
        return list(networkx.simple_cycles(self.graph, length_bound=steps))

    def what_if(self, case, steps):
        paths = (networkx.all_simple_paths(self.graph, seed, self.everything, cutoff=steps) for seed in case)
        return changes(self.signs, case, paths)


class Igraph:
    def __init__(self, nodes, edges, signs):
        self.signs = signs
        self.graph = igraph.Graph(nodes, edges, directed=True)

    def shortest(self, case, _):
        return self.graph.get_shortest_path(*case)

    def shortest_of_many(self, case, count):
        return self.graph.get_k_shortest_paths(*case, k=count)

    def paths(self, case, steps):
        return self.graph.get_all_simple_paths(*case, maxlen=steps)

    def closure(self, case, _):
        return self.graph.subcomponent(case[0], mode="out")

    def loops(self, _, steps):
        return self.graph.simple_cycles(max=steps)

    def what_if(self, case, steps):
        return changes(self.signs, case, (self.graph.get_all_simple_paths(seed, maxlen=steps) for seed in case))


class Rustworkx:
    """It has no k shortest paths, only their lengths, and no cycles of bounded length. To one target, its cutoff counts nodes."""

    def __init__(self, nodes, edges, signs):
        self.signs = signs
        self.graph = rustworkx.PyDiGraph()
        self.graph.add_nodes_from(range(nodes))
        self.graph.add_edges_from_no_data(edges)
        self.everything = list(range(nodes))

    def shortest(self, case, _):
        source, target = case
        paths = rustworkx.dijkstra_shortest_paths(self.graph, source, target=target)
        return paths[target] if paths else []

    def paths(self, case, steps):
        return rustworkx.all_simple_paths(self.graph, *case, cutoff=steps + 1)

    def closure(self, case, _):
        return rustworkx.descendants(self.graph, case[0])

    def what_if(self, case, steps):
        paths = (rustworkx.all_simple_paths(self.graph, seed, self.everything, cutoff=steps) for seed in case)
        return changes(self.signs, case, paths)


def changes(signs, case, paths):
    """Counts the paths by entity and sign where the first is raised and the second lowered. No path passes the other."""
    counts = Counter()
    for other, sign, paths_of_seed in zip(reversed(case), (1, -1), paths):
        for path in paths_of_seed:
            if len(path) > 1 and other not in path:
                counts[path[-1], prod(map(signs.__getitem__, zip(path, path[1:])), start=sign)] += 1
    return counts


class Answers:
    """Writes answers as the bench writes ours."""

    def __init__(self, signs):
        self.signs = signs

    def shortest(self, _, path):
        return str(len(path) - 1) if path else "none"

    def shortest_of_many(self, _, paths):
        return ",".join(str(len(path) - 1) for path in paths) or "none"

    def paths(self, _, paths):
        return self.counted((len(path) - 1, self.is_negative(path)) for path in paths)

    def loops(self, _, loops):
        return self.counted((len(loop), self.is_negative([*loop, loop[0]])) for loop in loops)

    def closure(self, case, reached):
        return str(len(set(reached) - set(case)))

    def signed_reach(self, case, reached):
        reached = set(reached) | {2 * case[0]}
        negative = sum(node % 2 for node in reached)
        return f"+{len(reached) - negative}-{negative}"

    def what_if(self, _, changes):
        changed = {entity for entity, _ in changes}
        negative = sum(count for (_, sign), count in changes.items() if sign < 0)
        return f"{len(changed)}:+{changes.total() - negative}-{negative}"

    def is_negative(self, path):
        return prod(map(self.signs.__getitem__, zip(path, path[1:]))) < 0

    @staticmethod
    def counted(items):
        counts = sorted(Counter(items).items())
        return ",".join(f"{length}{'-' if negative else '+'}={count}" for (length, negative), count in counts) or "none"


def best_round(ask, cases, bound, write):
    """Asks all cases for some rounds. Returns the seconds of the best, and the answers."""
    best, total, number, answers = float("inf"), 0.0, 0, []
    while total < SECONDS[number < ROUNDS]:
        seconds = 0.0
        for case in cases:
            begin = perf_counter()
            found = ask(case, bound)
            seconds += perf_counter() - begin
            if number == 0:
                answers.append(write(case, found))
            begin = perf_counter()
            found = None
            seconds += perf_counter() - begin
        best, total, number = min(best, seconds), total + seconds, number + 1
    return best, " ".join(answers)


def within(limit, work):
    """Does work in a process of its own. Returns its result, or None where it takes longer than so many seconds."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        with os.fdopen(writing, "wb") as out:
            pickle.dump(work(), out)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as source:
        is_ready, _, _ = select.select([source], [], [], limit)
        result = pickle.load(source) if is_ready else None
    if not is_ready:
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return result


def main(folder):
    with open(os.path.join(folder, "edges.tsv")) as lines:
        nodes = int(next(lines))
        edges = [tuple(map(int, line.split("\t"))) for line in lines]
    with open(os.path.join(folder, "rows.tsv")) as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    plain = [(source, target) for source, target, _ in edges]
    # A node has a copy for either sign of the walks to it: 2n and 2n + 1. A negative edge leads from each to the other.
    cover = [(2 * source + at, 2 * target + (at ^ (sign < 0))) for source, target, sign in edges for at in (0, 1)]
    signs = {(source, target): sign for source, target, sign in edges}
    answers = Answers(signs)
    warnings.simplefilter("ignore", RuntimeWarning)
    for Peer in (Networkx, Igraph, Rustworkx):
        peer, covered = Peer(nodes, plain, signs), Peer(2 * nodes, cover, signs)
        for name, question, bound, limit, stopped, cases in rows:
            if Peer.__name__.lower() in stopped.split():
                continue
            cases = [[int(number) for number in case.split()] for case in cases.split(",")]
            ask = getattr(peer, question, None)
            if question == "signed_reach":
                ask = lambda case, _: covered.closure([2 * case[0]], _)
            state, seconds, answer = "none", 0.0, ""
            if ask:
                work = lambda: best_round(ask, cases, int(bound), getattr(answers, question))
                result = within(float(limit), work)
                state = "answered" if result else "stopped"
                seconds, answer = result or (float(limit), "")
            print(name, Peer.__name__.lower(), state, seconds, answer, sep="\t", flush=True)
        del peer, covered


if __name__ == "__main__":
    main(sys.argv[1])
