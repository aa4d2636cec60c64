// Boost.Math's, from 1.76 on: boost::math::statistics::simple_ordinary_least_squares.

#include <boost/math/statistics/linear_regression.hpp>
#include <boost/version.hpp>
#include <cstdint>
#include <cstring>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

std::vector<double> read(const std::string& text) {
    std::vector<double> numbers;
    std::istringstream words(text);
    for (std::uint64_t bits; words >> std::hex >> bits;) {
        numbers.emplace_back();
        std::memcpy(&numbers.back(), &bits, sizeof bits);
    }
    return numbers;
}

void write(const std::vector<double>& numbers) {
    for (const double& number : numbers) {
        std::uint64_t bits;
        std::memcpy(&bits, &number, sizeof bits);
        std::cout << std::hex << std::setw(16) << std::setfill('0') << bits << ' ';
    }
    std::cout << std::endl;
}

int main() {
    std::cout << "version " << BOOST_VERSION / 100000 << '.' << BOOST_VERSION / 100 % 1000 << std::endl;
    for (std::string word, x, y; std::getline(std::cin, word, '\t');) {
        std::getline(std::cin, x, '\t');
        std::getline(std::cin, y);
        if (word == "echo") {
            write(read(x));
            continue;
        }
        try {
            const auto [c, m] =
                boost::math::statistics::simple_ordinary_least_squares(read(x), read(y));
            write({m, c});
        } catch (const std::exception& error) {
            std::cout << "none " << error.what() << std::endl;
        }
    }
}
