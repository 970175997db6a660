# ./dirigent drain: stops the product that runs on a data directory, after its people were told. Sourced by the launcher.

drain() {
  seconds= data=${DIRIGENT_DATA:-$here/.dirigent}
  while [ $# -gt 0 ]; do
    case $1 in
      --in|--data) [ $# -gt 1 ] || fail "$1 needs a value." 2; case $1 in --in) seconds=$2;; *) data=$2;; esac; shift;;
      --in=*) seconds=${1#*=};;
      --data=*) data=${1#*=};;
      *) fail "'$1' is not an option of drain; './dirigent help' lists them." 2;;
    esac
    shift
  done
  case $seconds in *[!0-9]*) fail "--in takes seconds, not '$seconds'." 2;; esac
  process=$(cat "$data/lock" 2>/dev/null) || fail "there is no product's data directory at $data."
  [ -n "$process" ] && kill -0 "$process" 2>/dev/null || fail "no product runs on $data."
  [ -z "$seconds" ] || { (umask 077; printf '%s\n' "$seconds" > "$data/drain.new") && mv "$data/drain.new" "$data/drain"; }
  kill -TERM "$process"
  say "Process $process stops${seconds:+ in $seconds s}; whoever keeps it running starts it again"
  patience=$(((${seconds:-0} + 60) * 5))
  while kill -0 "$process" 2>/dev/null; do
    [ $patience -gt 0 ] || fail "process $process still runs."
    sleep 0.2; patience=$((patience - 1))
  done
  say "  it has stopped"
}
