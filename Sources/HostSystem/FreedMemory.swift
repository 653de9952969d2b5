// SPDX-License-Identifier: Apache-2.0

import CLinux

/// Memory that the program has freed and its allocator holds.
public enum FreedMemory {
    /// Gives back to the system what glibc keeps for later (malloc_trim): after a start that read a thousand feeds at once,
    /// or the stories of days, that is a hundred megabytes which a quiet daemon does not need again. Takes milliseconds.
    public static func giveBack() {
        clinux_trim_memory()
    }

    /// Keeps glibc from giving each thread a heap of its own, eight for each core, of which every one holds on to what it
    /// once needed: a sixth of a daemon's memory. Costs a few percent of a round that keeps all cores busy.
    public static func shareHeaps() {
        clinux_limit_arenas(2)
    }
}
