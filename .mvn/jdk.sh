# Finds a JDK for mvnw and shanben: JDK 25 or newer, wherever it is usually installed.
# Sourced, never run. Sets JAVA_HOME, or ends the caller with one clear line.

shanben_jdk_wanted=25

# Prints the major version of the JDK at $1, or nothing where there is no JDK.
# Reads the file "release" first: starting a JVM costs a quarter of a second.
shanben_jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  shanben_release=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || :)
  [ -n "$shanben_release" ] ||
    shanben_release=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  printf %s "$shanben_release"
}

# Candidates, one a line, best first: what the user chose, what the path says, then the usual places.
shanben_jdk_candidates() {
  [ -z "${JAVA_HOME-}" ] || printf '%s\n' "$JAVA_HOME"
  shanben_java=$(command -v java 2>/dev/null || :)
  if [ -n "$shanben_java" ]; then
    shanben_java=$(readlink -f "$shanben_java" 2>/dev/null || printf %s "$shanben_java")
    printf '%s\n' "${shanben_java%/bin/java}"
  fi
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v "$shanben_jdk_wanted+" 2>/dev/null || :
  fi
  find /usr/lib/jvm /usr/java /opt /opt/java "${HOME-}/.sdkman/candidates/java" "${HOME-}/.jdks" \
    "${HOME-}/.local/share/mise/installs/java" "${HOME-}/.asdf/installs/java" \
    -mindepth 1 -maxdepth 1 2>/dev/null | LC_ALL=C sort
  find /Library/Java/JavaVirtualMachines "${HOME-}/Library/Java/JavaVirtualMachines" \
    -mindepth 3 -maxdepth 3 -name Home 2>/dev/null | LC_ALL=C sort
}

shanben_find_jdk() {
  shanben_seen=
  while IFS= read -r shanben_home; do
    shanben_version=$(shanben_jdk_version "$shanben_home")
    [ -n "$shanben_version" ] || continue
    if [ "$shanben_version" -ge "$shanben_jdk_wanted" ]; then
      JAVA_HOME=$shanben_home
      export JAVA_HOME
      return 0
    fi
    shanben_seen="$shanben_seen $shanben_home ($shanben_version)"
  done <<END
$(shanben_jdk_candidates)
END
  echo "shanben: needs a JDK $shanben_jdk_wanted or newer and found none${shanben_seen:+ (only:$shanben_seen)}. Install Temurin $shanben_jdk_wanted, or set JAVA_HOME to a JDK $shanben_jdk_wanted." >&2
  exit 69
}

shanben_find_jdk
