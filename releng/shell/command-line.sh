# SPDX-License-Identifier: EPL-2.0
# Runs the command line from its jar. Sourced by bash, after environment.sh and class-archive.sh; never run.

# Ends the script where standard output leads nowhere: a command would work for nobody.
need_output() {
    { : 9>&1; } 2>/dev/null || give_up $RBCAST_OUTPUT_LOST "standard output is closed: results would be lost."
}

# run_command_line JAR ARCHIVE EXAMPLES ARGUMENT...: becomes the program with these arguments, on the Java in JAVA_HOME.
# The archive of classes is made by reading the examples; where it is an empty word, there is none.
run_command_line() {
    local jar=$1 archive=$2 examples=$3 sharing=() options=()
    shift 3
    [ -z "$archive" ] || share_classes "$jar" "$archive" check "$examples"
    # only learning and serving run long enough to repay the optimising compiler
    case " $* " in
        " synthesize "*|" experiment "*|" campaign "*|" lsp "*) ;;
        *) options+=(-XX:TieredStopAtLevel=1) ;;
    esac
    [ -z "${TMPDIR:-}" ] || options+=(-Djava.io.tmpdir="$TMPDIR")
    # Java itself cannot tell where its output leads
    unset RBCAST_TERMINAL RBCAST_COLUMNS RBCAST_TERMINAL_OUT
    if [ -t 1 ]; then
        export RBCAST_TERMINAL_OUT=1
    fi
    if [ -t 2 ]; then
        export RBCAST_TERMINAL=1
        RBCAST_COLUMNS=$(stty size <&2 2>/dev/null) && export RBCAST_COLUMNS=${RBCAST_COLUMNS##* }
    fi
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xlog:disable ${sharing[@]+"${sharing[@]}"} \
        ${options[@]+"${options[@]}"} -jar "$jar" "$@"
}
