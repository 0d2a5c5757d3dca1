"""Writes places.gpkg and areas.gpkg with SQLite itself (3.40.1 made the stored ones), not with our own reader.

Pages of 512 bytes: forty rows need inner pages, and the long text needs overflow pages.
"""

import os
import sqlite3
import struct

HERE = os.path.dirname(os.path.abspath(__file__))


def blob(srs, wkb, envelope=b""):
    return b"GP" + bytes([0, 1 | (2 if envelope else 0)]) + struct.pack("<i", srs) + envelope + wkb


def point(x, y):
    return struct.pack("<BIdd", 1, 1, x, y)


def multi_polygon(polygons):
    def polygon(rings):
        body = b"".join(struct.pack("<I", len(r)) + b"".join(struct.pack("<dd", *p) for p in r) for r in rings)
        return struct.pack("<BII", 1, 3, len(rings)) + body

    return struct.pack("<BII", 1, 6, len(polygons)) + b"".join(polygon(p) for p in polygons)


def package(name, layer, columns, srs, rows):
    path = os.path.join(HERE, name)
    if os.path.exists(path):
        os.remove(path)
    db = sqlite3.connect(path)
    db.execute("pragma page_size = 512")
    db.execute("create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text, srs_id integer, z integer, m integer)")
    db.execute("insert into gpkg_geometry_columns values (?, 'geom', 'GEOMETRY', ?, 0, 0)", (layer, srs))
    db.execute(f'create table "{layer}" (fid integer primary key autoincrement not null, geom blob, {columns}, constraint positive check (fid > 0))')
    for row in rows:
        db.execute(f'insert into "{layer}" values (null, {", ".join("?" * len(row))})', row)
    db.commit()
    db.close()


ring = [(345000, 5680000), (346000, 5680000), (346000, 5681000), (345000, 5681000), (345000, 5680000)]
package(
    "places.gpkg",
    "Orte mit Namen",
    '"Name" text(80), [Art] varchar(20, 2), platz integer, flaeche real',
    4326,
    [
        (blob(4326, point(6.8 + i / 1000, 51.25), struct.pack("<dddd", 6.8, 6.9, 51.2, 51.3)), f"Ort {i}", "Schule", [0, 1, -5, 300, 70000, 3_000_000_000, None][i % 7], i / 2)
        for i in range(40)
    ]
    + [(blob(4326, point(6.9, 51.3)), "Lang " + "ä" * 1500, None, 2**40, None), (None, "ohne Ort", "x", 1, 1.0)],
)
package("areas.gpkg", "gebiete", "name text", 25832, [(blob(25832, multi_polygon([[ring]])), "Rath")])
