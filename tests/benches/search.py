#!/usr/bin/env python3
"""Times SQLite FTS5 (trigram) over records: the yardstick of `cargo bench --bench search`, which calls this.

Reads {"records": [[title, body]], "queries": [text], "short": [text], "build_rounds": n, "query_rounds": n} from the file named and
prints {"version", "build", "queries": [[seconds, hits]], "short": [seconds]}, each time the best of the rounds, on a table that is
in memory and warm. A query asks for any of its words of three characters and more, best ten first, with snippets. Words of one or
two characters are beyond trigrams; `short` is looked for by LIKE, which reads the whole table and puts nothing in order.
"""
import json
import sqlite3
import sys
import time


def build(records):
    start = time.perf_counter()
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table records using fts5(title, body, tokenize='trigram')")
    base.executemany("insert into records values (?, ?)", records)
    base.commit()
    return base, time.perf_counter() - start


def timed(rounds, base, statement, values):
    best = None
    for _ in range(rounds):
        start = time.perf_counter()
        rows = base.execute(statement, values).fetchall()
        seconds = time.perf_counter() - start
        best = seconds if best is None else min(best, seconds)
    return best, len(rows)


def search(rounds, base, text):
    words = [word.replace('"', '""') for word in text.split() if len(word) >= 3]
    wanted = " OR ".join(f'"{word}"' for word in words)
    found = "select rowid, snippet(records, -1, '[', ']', '…', 32) from records where records match ? order by rank limit 10"
    return timed(rounds, base, found, (wanted,))


def scan(rounds, base, text):
    found = "select rowid from records where title like ? or body like ?"
    return timed(rounds, base, found, (f"%{text}%",) * 2)[0]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        asked = json.load(file)
    records = [tuple(record) for record in asked["records"]]
    times = []
    for _ in range(asked["build_rounds"]):
        base, seconds = build(records)
        times.append(seconds)
    rounds = asked["query_rounds"]
    answer = {
        "version": sqlite3.sqlite_version,
        "build": min(times),
        "queries": [search(rounds, base, text) for text in asked["queries"]],
        "short": [scan(rounds, base, text) for text in asked["short"]],
    }
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
