-- Signs up the owners of the tokens (first argument, a file), one after the other, for the activities `<prefix>0` …
-- `<prefix>(n-1)` in turn (second and third argument).
local tokens, next_token = {}, 0
local prefix, count = "hot", 1

function init(args)
  for line in io.lines(args[1]) do tokens[#tokens + 1] = line end
  prefix, count = args[2], tonumber(args[3])
end

function request()
  next_token = next_token + 1
  local headers = {
    ["Content-Type"] = "application/json",
    ["Authorization"] = "Bearer " .. tokens[(next_token - 1) % #tokens + 1],
  }
  local path = "/api/v1/activities/" .. prefix .. (next_token % count) .. "/sign-up"
  return wrk.format("PUT", path, headers, '{"people":1}')
end
