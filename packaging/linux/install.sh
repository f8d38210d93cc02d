#!/bin/sh
# Puts this unpacked Ponder into your own programs and menu, without root; `./install.sh --remove` takes it out again.
# Your chats, jobs and comparisons are elsewhere (~/.local/share/ponder) and stay either way.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target=${XDG_DATA_HOME:-$HOME/.local/share}
program=$HOME/.local/lib/ponder
starter=$HOME/.local/bin/ponder

remove() {
    rm -rf "$program"
    rm -f "$starter" "$target/applications/ponder.desktop" "$target/metainfo/local.ponder.Ponder.metainfo.xml"
    rm -f "$target/mime/packages/ponder-mime.xml" "$target/man/man1/ponder.1.gz"
    find "$target/icons/hicolor" \( -name ponder.png -o -name ponder.svg \) -path '*/apps/*' -delete 2>/dev/null || true
}

remove
if [ "${1:-}" != "--remove" ]; then
    mkdir -p "$HOME/.local/lib" "$HOME/.local/bin" "$target/applications" "$target/metainfo" "$target/mime/packages" \
        "$target/man/man1" "$target/icons"
    cp -R "$here/lib/ponder" "$program"
    ln -s "$program/ponder" "$starter"
    sed "s|^Exec=ponder|Exec=\"$starter\"|; s|^TryExec=.*|TryExec=$starter|" \
        "$here/share/applications/ponder.desktop" > "$target/applications/ponder.desktop"
    cp "$here/share/metainfo/"*.xml "$target/metainfo/"
    cp "$here/share/mime/packages/ponder-mime.xml" "$target/mime/packages/"
    cp "$here/share/man/man1/ponder.1.gz" "$target/man/man1/"
    cp -R "$here/share/icons/." "$target/icons/"
    echo "Ponder is in your menu, and starts with $starter"
fi
for tool in "update-mime-database $target/mime" "update-desktop-database $target/applications"; do
    # shellcheck disable=SC2086
    command -v ${tool%% *} >/dev/null 2>&1 && [ -d "${tool#* }" ] && $tool 2>/dev/null || true
done
