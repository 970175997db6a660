# ./dirigent bench: builds the bench module and runs it. Sourced by the launcher.

find_browser() { for name in chromium chromium-browser google-chrome-stable google-chrome; do command -v $name && return; done; return 1; }

bench() {
  # The product is started with what is in the environment here, and refuses settings that it does not know.
  mails=${DIRIGENT_BENCH_MAILS:-10000}; unset DIRIGENT_BENCH_MAILS
  use_jdk; require_tools
  case "${1:-}" in list|routing|rules) needs_server=;; *) needs_server=yes;; esac
  bench_jar=$here/bench/target/bench.jar
  if [ ! -f "$bench_jar" ] || [ -n "$(find "$here"/pom.xml "$here"/bench "$here"/routing "$here"/server/src/main/java/org/dirigent/rules "$here"/simulation "$here"/testkit \
      \( -name target -o -path '*/src/test' \) -prune -o -newer "$bench_jar" -type f -print 2>/dev/null | head -n 1)" ]; then
    maven "Building the benches" -Dfast -DskipTests -pl bench -am package
    touch "$bench_jar"
  fi
  [ -z "$needs_server" ] || prepare
  browser=; case "${1:-}" in ''|--json|desk) browser=$(find_browser) || fail "the desk is measured in a browser: install Chromium (Debian: apt-get install chromium), or name another bench."
    (cd "$here/stories" && node driver.mjs);; esac
  exec "$java" -Xmx2g $vm -Ddirigent.bench.mails="$mails" -Ddirigent.launcher="$here/dirigent" -Dtest.chromium="$browser" -Dplaywright.cli.dir="$here/stories/target/driver" -cp "$bench_jar:$here/bench/target/lib/*" org.dirigent.bench.Benches "$@"
}
