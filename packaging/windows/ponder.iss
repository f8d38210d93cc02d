; The Windows installer, made by Inno Setup 6 from dist\ponder: for one person, without an administrator.
; Not run yet: this project has had no Windows machine. Called by build.ps1, which hands over the version.
#ifndef Version
  #error "build.ps1 gives the version: ISCC /DVersion=0.1.0 ponder.iss"
#endif

[Setup]
AppId={{6E0B7A52-61F1-4C0E-9C5B-0F3B2E1D7A40}
AppName=Ponder
AppVersion={#Version}
AppVerName=Ponder {#Version}
AppPublisher=Ponder contributors
DefaultDirName={autopf}\Ponder
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir=..\..\dist
OutputBaseFilename=Ponder-{#Version}-setup
SetupIconFile=..\..\build\generated\ponder.ico
UninstallDisplayIcon={app}\ponder.exe
LicenseFile=..\LICENSE
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes
RestartApplications=no
ChangesAssociations=yes
#ifdef SignTool
SignTool={#SignTool}
SignedUninstaller=yes
#endif

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "korean"; MessagesFile: "compiler:Languages\Korean.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; a file of an older version that the new one no longer has must not stay
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\ponder\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\Ponder"; Filename: "{app}\ponder.exe"; AppUserModelID: "Ponder"
Name: "{autodesktop}\Ponder"; Filename: "{app}\ponder.exe"; Tasks: desktopicon; AppUserModelID: "Ponder"

[Registry]
Root: HKA; Subkey: "Software\Classes\.ponder-comparison"; ValueType: string; ValueData: "Ponder.Comparison"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.ponder-comparison"; ValueType: string; ValueName: "Content Type"; ValueData: "application/vnd.ponder.comparison+zip"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Ponder.Comparison"; ValueType: string; ValueData: "Ponder comparison"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Ponder.Comparison\DefaultIcon"; ValueType: string; ValueData: "{app}\ponder.exe,0"
Root: HKA; Subkey: "Software\Classes\Ponder.Comparison\shell\open\command"; ValueType: string; ValueData: """{app}\ponder.exe"" ""%1"""

[Run]
Filename: "{app}\ponder.exe"; Description: "{cm:LaunchProgram,Ponder}"; Flags: nowait postinstall skipifsilent

; Chats, jobs and settings are in %LOCALAPPDATA%\ponder and the key is in the Credential Manager: both stay when Ponder
; is removed, as they do on the other systems. Settings > Data deletes them from inside Ponder.
