# cmake -DGOPEER=FILE -DSERF=FILE -P build_new_peers.cmake, in the folder of go.mod: builds both
# programs with the first Go that is new enough. Without success the reason stands in FILE.reason;
# that is an error only where SWIMSCOPE_ALL_PEERS is set.
set(oldest 1.25)

function(find_go result)
  string(REPLACE ":" ";" folders "$ENV{PATH}")
  foreach(folder ${folders} /usr/local/go/bin /usr/lib/go/bin)
    if(EXISTS ${folder}/go)
      execute_process(COMMAND ${folder}/go env GOVERSION OUTPUT_VARIABLE version ERROR_QUIET)
      if(version MATCHES "^go([0-9.]+)" AND CMAKE_MATCH_1 VERSION_GREATER_EQUAL oldest)
        set(${result} ${folder}/go PARENT_SCOPE)
        return()
      endif()
    endif()
  endforeach()
endfunction()

# GOOS and the like of the caller would give programs for another machine.
function(build go output package reason)
  execute_process(
    COMMAND ${CMAKE_COMMAND} -E env --unset=GOOS --unset=GOARCH --unset=GO111MODULE GOFLAGS=
      GOWORK=off ${go} build -buildvcs=false -tags modern -o ${output} ${package}
    RESULT_VARIABLE status OUTPUT_VARIABLE words ERROR_VARIABLE words TIMEOUT 900)
  if(NOT status EQUAL 0)
    string(REGEX REPLACE "[ \n\t]+" " " words "${words}")
    string(SUBSTRING "${words}" 0 300 words)
    set(${reason} "go build: ${words} (${status})" PARENT_SCOPE)
  endif()
endfunction()

set(reason "")
find_go(go)
if(NOT go)
  set(reason "no Go of ${oldest} or later on this machine")
else()
  foreach(pair "${GOPEER}=." "${SERF}=github.com/hashicorp/serf/cmd/serf")
    string(REGEX MATCH "^(.*)=(.*)$" ignored "${pair}")
    if(NOT reason)
      build(${go} ${CMAKE_MATCH_1} ${CMAKE_MATCH_2} reason)
    endif()
  endforeach()
endif()

if(reason)
  message(STATUS "Peers of today are missing: ${reason}")
  foreach(program ${GOPEER} ${SERF})
    file(REMOVE ${program})
    file(WRITE ${program}.reason "${reason}\n")
  endforeach()
  if(DEFINED ENV{SWIMSCOPE_ALL_PEERS})
    message(FATAL_ERROR "SWIMSCOPE_ALL_PEERS demands them.")
  endif()
else()
  file(REMOVE ${GOPEER}.reason ${SERF}.reason)
endif()
