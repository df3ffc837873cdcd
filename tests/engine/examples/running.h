#pragma once

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <string>
#include <vector>

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace swimscope::examples {

/// One example as its own process, with what it has printed so far.
class Running {
public:
    Running(const std::string& program, std::vector<std::string> arguments) {
        int in[2] = {-1, -1};
        int out[2] = {-1, -1};
        EXPECT_EQ(::pipe(in) + ::pipe(out), 0);
        m_pid = ::fork();
        if (m_pid == 0) {
            ::dup2(in[0], STDIN_FILENO);
            ::dup2(out[1], STDOUT_FILENO);
            for (const int fd : {in[0], in[1], out[0], out[1]}) {
                ::close(fd);
            }
            std::vector<char*> argv{const_cast<char*>(program.c_str())};
            for (std::string& argument : arguments) {
                argv.push_back(argument.data());
            }
            argv.push_back(nullptr);
            ::execv(program.c_str(), argv.data());
            std::_Exit(127);
        }
        ::close(in[0]);
        ::close(out[1]);
        m_in = in[1];
        m_out = out[0];
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running() {
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            ::waitpid(m_pid, nullptr, 0);
        }
        ::close(m_in);
        ::close(m_out);
    }

    /// Waits until something printed after the last such wait contains `part`; the rest of the
    /// output so far is taken with it. False after two minutes, or when the program has ended.
    bool says(const std::string& part) {
        const auto limit = std::chrono::steady_clock::now() + std::chrono::minutes(2);
        while (true) {
            const std::size_t found = m_text.find(part);
            const std::size_t end = found == std::string::npos ? found : m_text.find('\n', found);
            if (end != std::string::npos) {
                line = m_text.substr(found, end - found);
                m_text.erase(0, end + 1);
                return true;
            }
            if (std::chrono::steady_clock::now() > limit || !read()) {
                ADD_FAILURE() << "never said: " << part << "\nleft unread: " << m_text;
                return false;
            }
        }
    }
    void hears(const std::string& text) {
        std::size_t written = 0;
        while (written < text.size()) {
            const ssize_t size = ::write(m_in, text.data() + written, text.size() - written);
            ASSERT_GT(size, 0);
            written += static_cast<std::size_t>(size);
        }
    }
    void signal(int number) const { ::kill(m_pid, number); }
    /// The exit code after a SIGTERM.
    int end() {
        signal(SIGTERM);
        return exitCode();
    }
    /// The exit code of a program that ends by itself.
    int exitCode() {
        while (read()) {
        }
        int status = 0;
        ::waitpid(m_pid, &status, 0);
        m_pid = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    /// From the awaited part to the end of its line.
    std::string line;

private:
    bool read() {
        pollfd waiting{m_out, POLLIN, 0};
        if (::poll(&waiting, 1, 1000) == 0) {
            return true;
        }
        char buffer[4096];
        const ssize_t size = ::read(m_out, buffer, sizeof buffer);
        if (size > 0) {
            m_text.append(buffer, static_cast<std::size_t>(size));
        }
        return size > 0 || (size < 0 && errno == EINTR);
    }

    pid_t m_pid = -1;
    int m_in = -1;
    int m_out = -1;
    std::string m_text;
};

/// An address of this computer with a port that is free for streams just now.
inline std::string freeAddress(const std::string& ip) {
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    ::inet_pton(AF_INET, ip.c_str(), &address.sin_addr);
    socklen_t size = sizeof address;
    EXPECT_EQ(::bind(fd, reinterpret_cast<sockaddr*>(&address), size), 0);
    EXPECT_EQ(::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size), 0);
    ::close(fd);
    return ip + ":" + std::to_string(ntohs(address.sin_port));
}

}  // namespace swimscope::examples
