// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>
#include <limits.h>
#include <malloc.h>
#include <sys/resource.h>

// The resource is an enumeration in C and an integer elsewhere, so that the call stays here.
// Gives the soft limit that holds afterwards, or -1.
static inline long long clinux_raise_open_files(void) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return -1;
    if (limit.rlim_cur < limit.rlim_max) {
        struct rlimit raised = limit;
        raised.rlim_cur = limit.rlim_max;
        if (setrlimit(RLIMIT_NOFILE, &raised) == 0) limit = raised;
    }
    return limit.rlim_cur > (rlim_t)LLONG_MAX ? LLONG_MAX : (long long)limit.rlim_cur;
}

static inline void clinux_trim_memory(void) {
    malloc_trim(0);
}

static inline void clinux_limit_arenas(int count) {
    mallopt(M_ARENA_MAX, count);
}

static inline void clinux_ignore_hangup(void) {
    signal(SIGHUP, SIG_IGN);
}
