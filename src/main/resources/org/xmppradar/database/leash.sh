# The leash on Neo4j's process, run as: sh -c "$(cat leash.sh)" leash COMMAND…
# Standard input is a pipe that the app holds open and never writes to. However the app ends, kill -9 included, the kernel closes it, and
# the database is stopped: no orphan keeps the store's lock. The app itself stops the database in the same way.
trap '' INT HUP QUIT # Ctrl-C goes to the whole terminal; the database must outlive the app's last writes
exec 3<&0
"$@" 3<&- </dev/null &
neo4j=$!
echo "pid $neo4j"
(
    exec >/dev/null 2>&1
    while read -r _; do :; done <&3
    kill -TERM "$neo4j"
    seconds=0
    while kill -0 "$neo4j" && [ "$seconds" -lt 30 ]; do
        sleep 1
        seconds=$((seconds + 1))
    done
    kill -KILL "$neo4j"
) &
watcher=$!
exec 3<&-
wait "$neo4j"
status=$?
kill "$watcher" 2>/dev/null
exit "$status"
