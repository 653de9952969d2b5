// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

extension Configuration {
    /// How every connection is set up.
    static func archive(_ archive: ArchiveConfiguration) -> Configuration {
        var configuration = Configuration()
        configuration.label = "archive"
        configuration.maximumReaderCount = max(archive.readers, 1)
        configuration.busyMode = .timeout(archive.patience.inSeconds)
        configuration.persistentReadOnlyConnections = true
        configuration.prepareDatabase { db in
            let isReader = db.configuration.readonly
            let kibibytes = max(archive.cacheBytes / 1024 / (isReader ? 4 : 1), 256)
            var pragmas = [
                "cache_size = -\(kibibytes)", "temp_store = MEMORY", "trusted_schema = OFF",
                // Debian's SQLite overwrites what is deleted; news was public.
                "secure_delete = OFF",
            ]
            if !isReader {
                // Both take effect on an empty file only. An item takes some 2 KB: of pages of 4 KiB one half would stay
                // empty. And pages that retention frees go back to the file system in small steps.
                pragmas = ["page_size = 8192", "auto_vacuum = INCREMENTAL"] + pragmas
                // Sixty-four MiB between two checkpoints: pages changed again and again are then copied once.
                pragmas += ["wal_autocheckpoint = 8000", "journal_size_limit = 67108864"]
                if let pages = archive.maximumPages {
                    pragmas.append("max_page_count = \(pages)")
                }
            }
            for pragma in pragmas {
                try db.execute(sql: "PRAGMA \(pragma)")
            }
        }
        return configuration
    }
}
