# ./dirigent dev: the server from sources, anew whenever one changes, and the screens by Vite. Sourced by the launcher.

dev() {
  read_options "$@"
  [ "$port" != 0 ] || fail "dev needs a port by name, for the screens ask the server there: --port 8080." 2
  use_jdk; require_tools
  server=http://127.0.0.1:${port:-8080}
  [ -d "$app/lib" ] && [ -z "$(newer "$stamp")" ] || { build; lay_out; }
  process='' screens=''
  trap 'trap - INT TERM EXIT; stop_all; exit 130' INT TERM
  trap 'stop_all' EXIT
  touch "$target/seen"; start_screens; start_server
  while :; do
    until [ -n "$(newer "$target/seen" java)" ]; do watch_server; sleep 1; done
    say "Changed: $(newer "$target/seen" java | sed "s|^$here/||")"; touch "$target/seen"
    # The screens stay in the build, for nobody has them elsewhere, but Vite builds them, not Maven.
    if (maven "Compiling" -o -Dfast -DskipTests -Dexec.skip -pl server -am compile); then stop_server; start_server; fi
  done
}

# Our own classes from where Maven compiles them, everything else from the jars of the last build.
start_server() {
  path=; for module in server routing simulation channel channels/* widget desktop; do
    [ -d "$here/$module/target/classes" ] && path=$path$here/$module/target/classes:
  done
  for jar in "$app"/lib/*.jar; do case $jar in *-SNAPSHOT.jar) ;; *) path=$path$jar:;; esac; done
  old_ifs=$IFS; IFS=$newline
  # shellcheck disable=SC2086
  set -- $settings; IFS=$old_ifs
  # shellcheck disable=SC2086
  "$java" -Xmx512m $vm -XX:TieredStopAtLevel=1 -cp "$path" org.dirigent.DirigentApplication "$@" & process=$!
}

watch_server() {
  [ -n "$process" ] && ! kill -0 "$process" 2>/dev/null || return 0
  process=; say "The server has ended; it starts anew with the next change of a source."
}

stop_server() { [ -z "$process" ] || { kill -TERM "$process" 2>/dev/null || :; wait "$process" 2>/dev/null || :; process=; }; }

# Vite compiles what the browser asks for and passes every other request on to the server.
start_screens() {
  desk_port=${DIRIGENT_DESK_PORT:-4181} widget_port=${DIRIGENT_WIDGET_PORT:-4182}
  unset DIRIGENT_DESK_PORT DIRIGENT_WIDGET_PORT # they are no settings of the server
  start_screen desktop "$desk_port"; start_screen widget "$widget_port"
  say "Working from sources; Ctrl-C stops all"
  say "  server   $server/   starts anew when a source changes"
  say "  desktop  http://127.0.0.1:$desk_port/desk/   changes show at once"
  say "  widget   http://127.0.0.1:$widget_port/demo/   loads anew when a source changes"
}

start_screen() {
  (cd "$here/$1" && DIRIGENT_SERVER=$server exec node node_modules/vite/bin/vite.js --host 127.0.0.1 --port "$2" --strictPort --clearScreen false) & screens="$screens $!"
}

stop_all() {
  # shellcheck disable=SC2086
  [ -z "$screens" ] || kill -TERM $screens 2>/dev/null || :
  stop_server; wait 2>/dev/null || :
}
