// SPDX-License-Identifier: Apache-2.0

import GRDB

/// Schema 3: the regions that items speak of, in the order that a region's edition lists them.
enum ThirdSchema {
    static let create: @Sendable (Database) throws -> Void = { db in
        for statement in statements {
            try db.execute(sql: statement)
        }
    }

    private static let statements = [
        """
        CREATE TABLE item_region (
            region INTEGER NOT NULL, published INTEGER NOT NULL,
            item INTEGER NOT NULL REFERENCES item(id) ON DELETE CASCADE,
            PRIMARY KEY (region, published, item)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX item_region_by_item ON item_region(item)",
    ]
}
