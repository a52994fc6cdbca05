-- Sends one small JSON body with the method of the first argument; with a file of tokens (second argument) each request
-- carries the next one, and the choices that follow take turns.
local tokens, choices, next_token = {}, {}, 0

function init(args)
  wrk.method = args[1]
  if args[2] then
    for line in io.lines(args[2]) do tokens[#tokens + 1] = line end
  end
  for i = 3, #args do choices[#choices + 1] = args[i] end
end

function request()
  next_token = next_token + 1
  local headers = { ["Content-Type"] = "application/json" }
  if #tokens > 0 then
    headers["Authorization"] = "Bearer " .. tokens[(next_token - 1) % #tokens + 1]
  end
  local choice = #choices > 0 and choices[next_token % #choices + 1] or "yes"
  return wrk.format(nil, nil, headers, '{"choices":["' .. choice .. '"]}')
end
