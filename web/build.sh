#!/bin/sh
# Called by the build. `build.sh build DRIVER_JAR` puts the front end into target/classes/static/app; `build.sh test DRIVER_JAR` checks its types
# and runs its unit tests. `build.sh bench DRIVER_JAR` puts the page that the benchmark of the map compares with into target/bench/web. Node is the machine's own when that is recent enough, else the one that Playwright's driver jar carries,
# with npm from its own registry. RADAR_NODE names another. Nothing is installed again while the lock file stays the same.
set -eu
step=$1 driver_jar=$2
cd "$(dirname "$0")"
cache=${XDG_CACHE_HOME:-$HOME/.cache}/xmpp-radar

recent() { # Vite wants 20.19 or later, or 22.12 or later
  "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}

carried() { # the Node within the driver jar, unpacked once
  case $(uname -s)-$(uname -m) in
    Linux-aarch64) platform=linux-arm64 ;;
    Linux-*) platform=linux ;;
    Darwin-arm64) platform=mac-arm64 ;;
    Darwin-*) platform=mac ;;
    *) echo "web: there is no Node for this machine; install Node 20.19 or later, or build with -Dweb.skip" >&2; exit 1 ;;
  esac
  home=$cache/$(basename "$driver_jar" .jar)
  if [ ! -x "$home/driver/$platform/node" ]; then
    echo "web: no recent Node on this machine; unpacking the one in $(basename "$driver_jar") (once)" >&2
    mkdir -p "$home"
    (cd "$home" && "${JAVA_HOME:?}/bin/jar" xf "$driver_jar" "driver/$platform/node")
    chmod +x "$home/driver/$platform/node"
  fi
  echo "$home/driver/$platform/node"
}

npm() {
  if [ "$node" = node ] && command -v npm >/dev/null 2>&1; then
    command npm "$@"
  else
    [ -f "$cache/npm/package/bin/npm-cli.js" ] || "$node" fetch-npm.mjs "$cache/npm"
    "$node" "$cache/npm/package/bin/npm-cli.js" "$@"
  fi
}

node=${RADAR_NODE:-node}
recent "$node" || node=$(carried)

stamp=node_modules/.installed
if ! cmp -s package-lock.json "$stamp"; then
  echo "web: installing the packages of package-lock.json"
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  cp package-lock.json "$stamp"
fi

case $step in
  build) "$node" node_modules/vite/bin/vite.js build --logLevel warn ;;
  test)
    "$node" node_modules/typescript/bin/tsc --noEmit
    "$node" node_modules/vitest/vitest.mjs run --silent --reporter=dot
    ;;
  bench) "$node" node_modules/vite/bin/vite.js build --config vite.bench.config.ts --logLevel warn ;;
  *) echo "web: '$step' is neither build, test nor bench" >&2; exit 2 ;;
esac
