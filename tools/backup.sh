# ./dirigent backup and ./dirigent restore: prepares the server's classes when they are stale and runs the command. Sourced by the launcher.

archive() {
  use_jdk
  prepare >&2
  DIRIGENT_DATA=${DIRIGENT_DATA:-$here/.dirigent}; export DIRIGENT_DATA
  opts=${DIRIGENT_JAVA_OPTS:--Xmx256m}; unset DIRIGENT_JAVA_OPTS
  # shellcheck disable=SC2086
  exec "$java" $opts $vm -XX:+UseSerialGC -cp "$app/app.jar" org.dirigent.platform.backup.BackupCommand "$@"
}
