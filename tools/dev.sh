# ./dirigent dev: the server from sources, anew whenever one changes, and the screens by Vite. Sourced by the launcher.

dev() {
  read_options "$@"; use_jdk; require_tools
  [ -d "$app/lib" ] && [ -z "$(newer "$stamp")" ] || { build; lay_out; }
  server=http://127.0.0.1:${port:-8080}
  process='' screens=''
  trap 'trap - INT TERM EXIT; stop_all; exit 130' INT TERM
  trap 'stop_all' EXIT
  touch "$target/seen"; start_screens; start_server
  while :; do
    until [ -n "$(newer "$target/seen" java)" ]; do sleep 1; done
    say "Changed: $(newer "$target/seen" java | sed "s|^$here/||")"; touch "$target/seen"
    if (maven "Compiling" -o -Dfast -DskipTests -pl 'server,!desktop,!widget' -am compile); then stop_server; start_server; fi
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

stop_server() { [ -z "$process" ] || { kill -TERM "$process" 2>/dev/null || :; wait "$process" 2>/dev/null || :; process=; }; }

# Vite compiles what the browser asks for and passes every other request on to the server.
start_screens() {
  for screen in desktop widget; do
    [ -f "$here/$screen/package-lock.json" ] && grep -q '"dev"' "$here/$screen/package.json" || continue
    (cd "$here/$screen" && DIRIGENT_SERVER=$server exec node node_modules/vite/bin/vite.js --host 127.0.0.1 --clearScreen false) & screens="$screens $!"
  done
}

stop_all() {
  # shellcheck disable=SC2086
  [ -z "$screens" ] || kill -TERM $screens 2>/dev/null || :
  stop_server; wait 2>/dev/null || :
}
