@echo off
rem Starts the Maskwright workbench that lies beside this script: maskwright [FOLDER]. Needs a Java runtime 21 or later, and finds it in
rem JAVA_HOME, on the PATH or in the usual folders.
setlocal
set "FOUND="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%j in (javaw.exe) do if not defined FOUND if not "%%~$PATH:j"=="" call :try "%%~dp$PATH:j.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*") do if not defined FOUND call :try "%%~d"
if not defined FOUND (
    echo maskwright: no Java 21 or later found; install one, or set JAVA_HOME to its folder 1>&2
    exit /b 2
)
for %%l in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%l"
if not defined OPENCV_LOG_LEVEL set "OPENCV_LOG_LEVEL=SILENT"
set "ORT_DISABLE_TELEMETRY=1"
start "" "%FOUND%" --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true %MASKWRIGHT_VMARGS% -jar "%LAUNCHER%" %*
exit /b 0

rem try HOME: takes it when its release file tells of Java 21 or later.
:try
if not exist "%~1\bin\javaw.exe" exit /b 1
if not exist "%~1\release" exit /b 1
set "MAJOR=0"
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "MAJOR=%%~v"
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 21 set "FOUND=%~1\bin\javaw.exe"
exit /b 0
