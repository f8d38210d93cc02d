#!/bin/sh
# Builds dist/Ponder-VERSION.dmg: freezes Ponder.app, signs it, packs it, has Apple notarise it.
# Not run yet: this project has had no Mac.
#   packaging/macos/build.sh [--feed https://...]
# PONDER_IDENTITY   "Developer ID Application: NAME (TEAM)"; without it the app is signed for this Mac only
# PONDER_PROFILE    the keychain profile made once by: xcrun notarytool store-credentials; without it nothing is notarised
set -eu
cd "$(dirname "$0")/../.."

python3 packaging/freeze.py "$@"
version=$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)
app=dist/Ponder.app
image=dist/Ponder-$version.dmg
identity=${PONDER_IDENTITY:--}

# from the inside out: a signature covers what is signed already
find "$app/Contents" -type f \( -name '*.so' -o -name '*.dylib' \) -print0 |
    xargs -0 codesign --force --timestamp --options runtime --sign "$identity"
find "$app/Contents" -type d -name '*.framework' -print0 |
    xargs -0 -I{} codesign --force --timestamp --options runtime --sign "$identity" {}
codesign --force --timestamp --options runtime --entitlements packaging/macos/entitlements.plist \
    --sign "$identity" "$app"
codesign --verify --deep --strict --verbose=2 "$app"
"$app/Contents/MacOS/ponder" --version

folder=build/dmg
rm -rf "$folder" "$image"
mkdir -p "$folder"
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
hdiutil create -volname "Ponder $version" -srcfolder "$folder" -format UDZO -ov "$image"

if [ "$identity" != "-" ]; then
    codesign --force --timestamp --sign "$identity" "$image"
fi
if [ -n "${PONDER_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$PONDER_PROFILE" --wait
    xcrun stapler staple "$image"
    spctl --assess --type open --context context:primary-signature --verbose "$image"
fi
echo "$image"
