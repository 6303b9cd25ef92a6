"""One to one on a generated network by a peer: routes.py PEER FOLDER NODES. Prints times and lengths."""

import statistics
import sys
import time
from pathlib import Path

import numpy as np

MISSING = 77
peer, folder, nodes = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
data = np.load(folder / f"network_{nodes}.npz")
a, b, metres, pairs = data["a"], data["b"], data["metres"], data["pairs"].tolist()


def igraph():
    import igraph as ig

    graph = ig.Graph(n=nodes, edges=np.column_stack((a, b)), edge_attrs={"w": metres})
    return lambda one, other: graph.distances(one, other, weights="w")[0][0]


def networkx():
    import networkx as nx

    graph = nx.Graph()
    graph.add_weighted_edges_from(zip(a.tolist(), b.tolist(), metres.tolist(), strict=True))
    return lambda one, other: nx.bidirectional_dijkstra(graph, one, other)[0]


def rustworkx():
    import rustworkx as rx

    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(nodes))
    graph.add_edges_from(list(zip(a.tolist(), b.tolist(), metres.tolist(), strict=True)))
    return lambda one, other: rx.dijkstra_shortest_path_lengths(graph, one, float, goal=other)[other]


def scipy():
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra

    matrix = csr_matrix((np.r_[metres, metres], (np.r_[a, b], np.r_[b, a])), shape=(nodes, nodes))
    return lambda one, other: dijkstra(matrix, indices=one)[other]


start = time.perf_counter()
try:
    ask = {"igraph": igraph, "networkx": networkx, "rustworkx": rustworkx, "scipy": scipy}[peer]()
except ImportError:
    sys.exit(MISSING)
build = time.perf_counter() - start
times, lengths = [], []
for one, other in pairs:
    start = time.perf_counter()
    lengths.append(ask(one, other))
    times.append(time.perf_counter() - start)
print(f"build {build:.6f} query {statistics.median(times):.9f} worst {max(times):.9f} sum {sum(lengths):.6f}")
