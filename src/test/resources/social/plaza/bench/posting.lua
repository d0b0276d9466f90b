-- Posts as many people: wrk … -s posting.lua ADDRESS -- authors.txt community|answer
-- Each line of the file is an author: cookie, token, community, post to answer.

local authors = {}
local answering = false
local turn = 0

local function hex(digits)
  local text = ""
  for _ = 1, digits do
    text = text .. string.format("%x", math.random(0, 15))
  end
  return text
end

local function submission()
  return hex(8) .. "-" .. hex(4) .. "-4" .. hex(3) .. "-a" .. hex(3) .. "-" .. hex(12)
end

function init(args)
  math.randomseed(os.time())
  for line in io.lines(args[1]) do
    local cookie, token, community, post = line:match("(%S+) (%S+) (%S+) (%S+)")
    authors[#authors + 1] = { cookie = cookie, token = token, community = community, post = post }
  end
  answering = args[2] == "answer"
  turn = math.random(0, #authors - 1)
end

function request()
  turn = turn + 1
  local author = authors[turn % #authors + 1]
  local body = "_csrf=" .. author.token .. "&submission=" .. submission()
    .. "&body=A+quiet+morning+at+the+market%2C+number+" .. turn .. "+%23slowfood"
  if answering then
    body = body .. "&replyTo=" .. author.post
  else
    body = body .. "&audience=community%3A" .. author.community
  end
  return wrk.format("POST", "/posts", {
    ["Cookie"] = author.cookie,
    ["Content-Type"] = "application/x-www-form-urlencoded",
  }, body)
end
