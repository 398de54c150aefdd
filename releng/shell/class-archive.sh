# SPDX-License-Identifier: EPL-2.0
# The classes of the command line, prepared for the JVM that runs it. Sourced by bash, after environment.sh; never run.

# share_classes JAR ARCHIVE ARGUMENT...: sets sharing to the options with which the JVM maps the classes of an earlier run
# into its memory instead of reading them again; that halves the time to start. The archive is made once for each jar and
# Java, by a run with these arguments. The JVM trusts it without looking, and a damaged one would be its end; so one that
# was touched since is made anew.
share_classes() {
    local jar=$1 archive=$2 origin
    shift 2
    sharing=()
    origin="$JAVA_HOME $(state_of "$JAVA_HOME/bin/java") $jar $(state_of "$jar")"
    if [ "$(state_of "$archive") $origin" != "$(cat "$archive.state" 2>/dev/null)" ]; then
        rm -f "$archive" "$archive.state"
        in_time "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable \
            -XX:ArchiveClassesAtExit="$archive.$$" -jar "$jar" "$@" >/dev/null 2>&1
        mv -f "$archive.$$" "$archive" 2>/dev/null || return
        echo "$(state_of "$archive") $origin" > "$archive.state"
    fi
    # shellcheck disable=SC2034 # for the caller
    sharing=(-XX:SharedArchiveFile="$archive")
}

# Prints what changes with every change of a file: number, size, when its content and when its entry changed last.
state_of() {
    stat -c '%i %s %.9Y %.9Z' "$1" 2>/dev/null || stat -f '%i %z %Fm %Fc' "$1" 2>/dev/null
}
