@echo off
rem Starts the Maskwright workbench that lies beside this script: maskwright [FOLDER]. Needs a Java runtime of version 21 or later.
for %%j in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set LAUNCHER=%%j
start "" javaw --enable-native-access=ALL-UNNAMED -jar "%LAUNCHER%" %*
