# ./dirigent test: installs what the tests need, then runs Maven's verify on the JDK that was found. Sourced by the launcher.

find_browser() { for name in chromium chromium-browser google-chrome-stable google-chrome; do command -v $name && return; done; return 1; }

install_chromium() {
  root=; [ "$(id -u)" = 0 ] || root="sudo -n"
  command -v apt-get >/dev/null 2>&1 && { [ -z "$root" ] || sudo -n true 2>/dev/null; } ||
    fail "the stories need a browser: install Chromium (Debian: apt-get install chromium), or leave them out with -pl '!stories'."
  say "Installing Chromium for the stories"
  log=$(mktemp)
  # shellcheck disable=SC2086
  { $root apt-get update && DEBIAN_FRONTEND=noninteractive $root apt-get install -y --no-install-recommends chromium; } > "$log" 2>&1 ||
    { tail -n 20 "$log" >&2; rm -f "$log"; fail "Chromium could not be installed; install it yourself, then run the tests again."; }
  rm -f "$log"
}

# Postfix and Dovecot for the tests of mailboxes; they change users, so only root can start them. Without them those tests are left out.
install_mail_servers() {
  [ "$(id -u)" = 0 ] && [ ! -x /usr/lib/dovecot/lmtp ] && command -v apt-get >/dev/null 2>&1 || return 0
  say "Installing Postfix and Dovecot for the tests of mailboxes"
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends dovecot-imapd dovecot-lmtpd postfix; } >/dev/null 2>&1 ||
    say "  they could not be installed: those tests are left out"
}

test_all() {
  use_jdk; require_tools
  if [ "${1:-}" = --long ]; then shift; set -- -Dtest.long=true "$@"; fi
  stories=yes; for argument in "$@"; do case $argument in -pl|'!stories'|--projects) stories=;; esac; done
  if [ -n "$stories" ]; then
    browser=$(find_browser) || { install_chromium; browser=$(find_browser); }
    set -- -Dtest.chromium="$browser" "$@"
    install_mail_servers
  fi
  cd "$here"; exec mvn -B -ntp verify "$@"
}
