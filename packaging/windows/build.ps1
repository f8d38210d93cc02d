# Builds dist\Ponder-VERSION-setup.exe: freezes Ponder and runs Inno Setup 6. Not run yet, see ponder.iss.
#   powershell -ExecutionPolicy Bypass -File packaging\windows\build.ps1 [-Feed https://...] [-Sign "signtool sign ... $f"]
param([string]$Feed = "", [string]$Sign = "")
$ErrorActionPreference = "Stop"
$root = Resolve-Path "$PSScriptRoot\..\.."
Set-Location $root

$options = @()
if ($Feed) { $options += @("--feed", $Feed) }
py -3.13 packaging\freeze.py @options
if ($LASTEXITCODE -ne 0) { throw "Freezing failed." }

$version = (Select-String -Path pyproject.toml -Pattern '^version = "(.+)"').Matches[0].Groups[1].Value
$compiler = "${env:ProgramFiles(x86)}\Inno Setup 6\ISCC.exe"
if (-not (Test-Path $compiler)) { throw "Inno Setup 6 is not installed." }
$arguments = @("/DVersion=$version")
if ($Sign) {
    $program = $Sign.Replace('$f', "dist\ponder\ponder.exe")
    cmd /c $program
    if ($LASTEXITCODE -ne 0) { throw "Signing failed." }
    $arguments += @("/DSignTool=ponder", "/Sponder=$Sign")
}
& $compiler @arguments packaging\windows\ponder.iss
if ($LASTEXITCODE -ne 0) { throw "Inno Setup failed." }
Write-Output "dist\Ponder-$version-setup.exe"
