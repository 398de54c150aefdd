/* SPDX-License-Identifier: EPL-2.0 */
/*
 * Preloaded into a program, kills it with SIGKILL at a moment of its choice: when it is about to call the function that
 * KILL_AT names, or has done half of it ("half a write") or all ("after rename"), on a file in the folder KILL_IN.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static int is_moment(const char *moment, const char *path)
{
    const char *at = getenv("KILL_AT");
    const char *in = getenv("KILL_IN");
    return at && in && strcmp(at, moment) == 0 && strncmp(path, in, strlen(in)) == 0;
}

static int is_moment_for(const char *moment, int file)
{
    char link[64], path[4096] = "";
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    return readlink(link, path, sizeof path - 1) > 0 && is_moment(moment, path);
}

static void die(void)
{
    kill(getpid(), SIGKILL);
}

ssize_t write(int file, const void *bytes, size_t size)
{
    if (is_moment_for("write", file)) {
        die();
    }
    if (is_moment_for("half a write", file)) {
        syscall(SYS_write, file, bytes, size / 2);
        die();
    }
    return syscall(SYS_write, file, bytes, size);
}

int fsync(int file)
{
    if (is_moment_for("fsync", file)) {
        die();
    }
    return syscall(SYS_fsync, file);
}

int rename(const char *from, const char *to)
{
    if (is_moment("rename", to)) {
        die();
    }
    int result = syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
    if (is_moment("after rename", to)) {
        die();
    }
    return result;
}
