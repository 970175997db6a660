# ./dirigent mail: builds the mail reader when it is stale and runs it without a server. Sourced by the launcher.

mail() {
  use_jdk
  mail_home=$here/channels/email; mail_target=$mail_home/target; mail_stamp=$mail_target/mail.built
  mail_vm="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto"
  build_mail >&2
  mail_cache=; [ -s "$mail_target/mail.aot" ] && mail_cache=-XX:AOTCache=$mail_target/mail.aot
  # shellcheck disable=SC2086
  exec "$java" ${DIRIGENT_JAVA_OPTS:--Xmx256m} $mail_vm $mail_cache -cp "$(mail_path)" org.dirigent.channel.email.command.MailCommand "$@"
}

# Only what Dirigent says goes to the standard output; building speaks to the standard error.
build_mail() {
  [ -n "$(mail_newer)" ] || return 0
  require mvn "Install Maven 3.8 or newer (Debian: apt-get install maven)."
  mkdir -p "$mail_target"; touch "$mail_stamp.new"
  maven "Building the mail reader" -Dfast -DskipTests -pl channels/email -am package
  train_mail; mv "$mail_stamp.new" "$mail_stamp"
}

mail_newer() {
  [ -f "$mail_stamp" ] || { say nothing; return; }
  find "$here/pom.xml" "$here/channel" "$mail_home" \( -name target -o -path '*/src/test' \) -prune -o -newer "$mail_stamp" \( -type f -o -path '*/src/*' \) -print 2>/dev/null | head -n 1
}

mail_path() { for jar in "$mail_target"/channel-email-*.jar "$mail_target"/lib/*.jar; do case $jar in *-tests.jar) ;; *) printf '%s:' "$jar";; esac; done; }

# One reading of our own examples, watched by the JVM, halves the time to start.
train_mail() {
  rm -f "$mail_target/mail.aot"
  # shellcheck disable=SC2086
  "$java" $mail_vm -XX:AOTCacheOutput="$mail_target/mail.aot" -cp "$(mail_path)" org.dirigent.channel.email.command.MailCommand \
    "$mail_home"/src/test/resources/mails/*.eml > "$mail_target/train.log" 2>&1 || :
}
