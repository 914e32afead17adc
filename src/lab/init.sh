# Process 1 of the lab's namespace. It lives as long as somebody holds its standard input: when the radar that started it
# ends, in whatever way, the pipe closes and everything in the namespace ends with it.
set -e
lab=$1
ip link set lo up
mount --bind "$lab/run/resolv.conf" /etc/resolv.conf
mount -t proc proc /proc 2>/dev/null || :   # containers forbid it; only process lists are odd then
echo up
cat >/dev/null || :                         # not the shell's read: a dying orphan's signal would end that
kill -9 -1 2>/dev/null || :
[ "$2" = keep ] || rm -rf "$lab"
