# SPDX-License-Identifier: EPL-2.0
# Runs the workbench as a native launcher would: it starts again when the workbench asks for that. Sourced by bash.

readonly EQUINOX_RESTART=23     # exit status: start again as before
readonly EQUINOX_RELAUNCH=24    # exit status: start again with the arguments on standard output

# open_workbench PRODUCT EXAMPLES OPTIONS [WORKSPACE]: opens it on the Java in JAVA_HOME, with the options in that file. A
# new workspace gets a copy of the examples.
open_workbench() {
    local launcher workspace=${4:-}
    [ -n "$workspace${HOME:-}" ] || give_up 2 "there is no home for a workspace: name a folder"
    launcher=("$1"/plugins/org.eclipse.equinox.launcher_*.jar)
    run_workbench "${workspace:-$HOME/rbcast-workspace}" "$JAVA_HOME/bin/java" "@$3" -Drbcast.examples="$2" \
        -Declipse.vm="$JAVA_HOME/bin/java" -jar "${launcher[0]}"
}

# need_display: ends the script where there is none.
need_display() {
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || give_up $RBCAST_MISSING \
        "the workbench needs a display, and DISPLAY is not set: start it from a desktop session."
}

# run_workbench WORKSPACE COMMAND...: runs the command on the workspace, and ends with the status of its last run.
run_workbench() {
    local workspace=$1 said next status=$EQUINOX_RESTART
    shift
    said=$(mktemp) || return 1
    while [ "$status" -eq $EQUINOX_RESTART ] || [ "$status" -eq $EQUINOX_RELAUNCH ]; do
        trap 'kill $! 2>/dev/null' TERM INT HUP
        "$@" -data "$workspace" > "$said" &
        wait $!
        status=$?
        while kill -0 $! 2>/dev/null; do
            wait $!         # a signal to us has ended only the waiting
            status=$?
        done
        trap - TERM INT HUP
        if [ "$status" -eq $EQUINOX_RELAUNCH ]; then
            next=$(awk '$0 == "-data" { getline; print; exit }' "$said")
            workspace=${next:-$workspace}
        else
            cat "$said"
        fi
    done
    rm -f "$said"
    return "$status"
}
